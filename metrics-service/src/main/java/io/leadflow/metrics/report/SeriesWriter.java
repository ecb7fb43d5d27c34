package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.partOf;

import io.leadflow.metrics.funnel.DayStatistics;
import io.leadflow.metrics.funnel.Estimate;
import io.leadflow.metrics.funnel.ReplicationStatistics;
import io.leadflow.metrics.funnel.RunStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes what happens day by day. */
final class SeriesWriter {
    private static final int ALL = -1;

    private final Figures figures;
    private final RunStatistics all;
    private final List<ReplicationStatistics> complete;
    private final boolean reopens;

    SeriesWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
        complete = all.complete();
        reopens = figures.any(r -> r.days.stream().anyMatch(day -> day.reopened != null));
    }

    SeriesReports.Series series(boolean bySource) {
        int count = complete.stream().mapToInt(r -> r.days.size()).max().orElse(0);
        List<Integer> sources =
                bySource ? figures.each(start -> start.sources(), i -> i) : List.of(ALL);
        List<SeriesReports.Day> days = new ArrayList<>();
        for (int source : sources) {
            addAll(count, source, days);
        }
        days.sort(Comparator.comparing(SeriesReports.Day::date));
        return new SeriesReports.Series(figures.head(), days);
    }

    private void addAll(int count, int source, List<SeriesReports.Day> days) {
        long[] open = complete.stream().mapToLong(r -> openAtStart(r, source)).toArray();
        long[] frozen = new long[complete.size()];
        for (int d = 0; d < count; d++) {
            days.add(day(d, source, open, frozen));
        }
    }

    private static long openAtStart(ReplicationStatistics r, int source) {
        return source < 0
                ? Figures.pipeline(s -> s.leads).applyAsLong(r)
                : r.pipeline(source).leads;
    }

    /** The stocks {@code open} and {@code frozen}, by replication, are moved on by the day. */
    private SeriesReports.Day day(int day, int source, long[] open, long[] frozen) {
        for (int r = 0; r < open.length; r++) {
            DayStatistics d = complete.get(r).days.get(day);
            long freezes =
                    partOf(d.frozen, source)
                            - partOf(d.thawed, source)
                            - partOf(d.lostWhileFrozen, source);
            long ends = partOf(d.won, source) + partOf(d.lost, source) - reopened(d, source);
            frozen[r] += freezes;
            open[r] += partOf(d.created, source) - ends - freezes;
        }
        return new SeriesReports.Day(
                complete.getFirst().firstDay().plusDays(day),
                source < 0 ? null : figures.start.sources().get(source).id(),
                onDay(day, d -> partOf(d.created, source)),
                onDay(day, d -> partOf(d.won, source)),
                onDay(day, d -> partOf(d.lost, source)),
                onDay(day, d -> partOf(d.frozen, source)),
                onDay(day, d -> partOf(d.thawed, source)),
                reopens ? onDay(day, d -> reopened(d, source)) : null,
                stock(open),
                stock(frozen),
                onDay(day, d -> figures.money(partOf(d.revenue, source))));
    }

    private static long reopened(DayStatistics day, int source) {
        return day.reopened == null ? 0 : partOf(day.reopened, source);
    }

    private Estimate onDay(int day, ToDoubleFunction<DayStatistics> value) {
        return all.estimate(r -> value.applyAsDouble(r.days.get(day)));
    }

    private Estimate stock(long[] byReplication) {
        return all.estimate(r -> byReplication[complete.indexOf(r)]);
    }
}
