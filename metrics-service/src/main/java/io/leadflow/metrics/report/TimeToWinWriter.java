package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.TimeToEnd;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Writes how long it takes to win. */
final class TimeToWinWriter {
    private static final int MOST_AGES = 100;

    private final Figures figures;
    private final RunStatistics all;

    TimeToWinWriter(Figures any) {
        figures = any.detailed();
        all = figures.all;
    }

    TimeToWinReports.TimeToWin timeToWin() {
        if (all.complete().isEmpty()) {
            return new TimeToWinReports.TimeToWin(figures.head(), null, List.of(), List.of());
        }
        TimeToEnd pooled = all.sketches().timeToEnd();
        return new TimeToWinReports.TimeToWin(
                figures.head(),
                ends(null, null, r -> r.detail.timeToEnd, pooled),
                figures.each(start -> start.sources(), this::source),
                ages(pooled));
    }

    private TimeToWinReports.Ends source(int i) {
        String id = figures.start.sources().get(i).id();
        return ends(
                id,
                figures.sourceName(id),
                r -> r.detail.timeToEndBySource[i],
                all.sketches().timeToEnd(i));
    }

    private TimeToWinReports.Ends ends(
            String source,
            LocalizedText name,
            Function<ReplicationStatistics, TimeToEnd> of,
            TimeToEnd pooled) {
        return new TimeToWinReports.Ends(
                source,
                name,
                all.estimate(r -> of.apply(r).leads()),
                level(of, pooled, TimeToEnd::longestDays),
                level(of, pooled, t -> t.wonBy(t.lastDay())),
                level(of, pooled, t -> t.lostBy(t.lastDay())),
                level(of, pooled, t -> t.inProgressAt(t.lastDay())),
                level(of, pooled, TimeToEnd::medianDaysToEnd),
                level(of, pooled, TimeToEnd::meanDays),
                quantile(of, pooled, 10),
                quantile(of, pooled, 25),
                quantile(of, pooled, 50),
                quantile(of, pooled, 75),
                quantile(of, pooled, 90),
                quantile(of, pooled, 95),
                quantile(of, pooled, 99));
    }

    private Estimate quantile(
            Function<ReplicationStatistics, TimeToEnd> of, TimeToEnd pooled, int percent) {
        int place = TimeToEnd.PERCENTS.indexOf(percent);
        return level(of, pooled, t -> t.quantileDays()[place]);
    }

    private List<TimeToWinReports.Age> ages(TimeToEnd pooled) {
        int step = Math.max(1, (pooled.lastDay() + MOST_AGES - 1) / MOST_AGES);
        return IntStream.rangeClosed(0, pooled.lastDay() / step)
                .map(i -> i * step)
                .mapToObj(day -> age(day, pooled))
                .toList();
    }

    private TimeToWinReports.Age age(int day, TimeToEnd pooled) {
        Function<ReplicationStatistics, TimeToEnd> of = r -> r.detail.timeToEnd;
        return new TimeToWinReports.Age(
                day,
                level(of, pooled, t -> t.wonBy(day)),
                level(of, pooled, t -> t.lostBy(day)),
                level(of, pooled, t -> t.inProgressAt(day)));
    }

    private Estimate level(
            Function<ReplicationStatistics, TimeToEnd> of,
            TimeToEnd pooled,
            ToDoubleFunction<TimeToEnd> value) {
        return all.level(r -> value.applyAsDouble(of.apply(r)), value.applyAsDouble(pooled));
    }
}
