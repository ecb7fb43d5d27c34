package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.MS_PER_DAY;
import static io.leadflow.metrics.report.Figures.MS_PER_HOUR;

import io.leadflow.funnel.DayTable;
import io.leadflow.funnel.Detail;
import io.leadflow.funnel.Detail.CohortSource;
import io.leadflow.funnel.Detail.Cycle;
import io.leadflow.funnel.Detail.Stay;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.RunStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes how sources and stages change over time. */
final class TrendWriter {
    private final Figures figures;
    private final RunStatistics all;
    private final Intervals intervals;

    TrendWriter(Figures any, Interval interval) {
        figures = any.detailed();
        all = figures.all;
        intervals = new Intervals(all, interval);
    }

    TrendReports.Sources sources(Function<Figures, List<SourceGroup>> groups) {
        List<TrendReports.SourceInterval> rows = new ArrayList<>();
        groups.apply(figures).forEach(group -> addAll(group, rows));
        rows.sort(Comparator.comparing(TrendReports.SourceInterval::date));
        return new TrendReports.Sources(figures.head(), rows);
    }

    private void addAll(SourceGroup group, List<TrendReports.SourceInterval> rows) {
        double[][] created = intervals.flows(group.days()::created);
        double[][] ofAll = intervals.flows(new SourceDays(source -> true)::created);
        double[][] won = intervals.flows(group.days()::won);
        double[][] revenue = figures.money(intervals.flows(group.days()::revenue));
        double[][] cohortWon = of(group, d -> d.cohortSources, CohortSource.WON);
        double[][] cohortLost = of(group, d -> d.cohortSources, CohortSource.LOST);
        double[][] responses = of(group, d -> d.cycles, Cycle.RESPONSES);
        double[][] responseMs = of(group, d -> d.cycles, Cycle.RESPONSE_MS);
        double[][] wins = of(group, d -> d.cycles, Cycle.WINS);
        double[][] winMs = of(group, d -> d.cycles, Cycle.WIN_MS);
        CohortWorth worth = new CohortWorth(figures, intervals, group);
        for (int i = 0; i < created.length; i++) {
            Intervals.Span span = intervals.spans().get(i);
            rows.add(
                    new TrendReports.SourceInterval(
                            span.date(),
                            span.days(),
                            group.source(),
                            group.name(),
                            group.channel(),
                            all.estimate(created[i]),
                            all.ratio(created[i], ofAll[i]),
                            all.estimate(won[i]),
                            all.estimate(revenue[i]),
                            all.ratio(cohortWon[i], created[i]),
                            all.ratio(Intervals.plus(cohortWon[i], cohortLost[i]), created[i]),
                            all.estimate(responses[i]),
                            mean(responseMs[i], responses[i], MS_PER_HOUR),
                            mean(winMs[i], wins[i], MS_PER_DAY),
                            worth.qualified(i),
                            worth.won(i),
                            worth.revenue(i),
                            worth.cost(i),
                            worth.costPerLead(i),
                            worth.costPerQualified(i),
                            worth.costPerWonDeal(i),
                            worth.returnRatio(i)));
        }
    }

    private double[][] of(SourceGroup group, Function<Detail, DayTable> table, Enum<?> kind) {
        return intervals.flows(
                r ->
                        IntStream.range(0, r.sources.length)
                                .filter(group.sources())
                                .mapToObj(source -> table.apply(r.detail).of(source, kind))
                                .reduce(new long[0], FreezeGroup::plus));
    }

    TrendReports.Stages stages() {
        List<TrendReports.StageInterval> rows = new ArrayList<>();
        figures.each(start -> start.stages(), i -> i).forEach(stage -> addAll(stage, rows));
        rows.sort(Comparator.comparing(TrendReports.StageInterval::date));
        return new TrendReports.Stages(figures.head(), rows);
    }

    private void addAll(int stage, List<TrendReports.StageInterval> rows) {
        String id = figures.start.stages().get(stage);
        double[][] open = intervals.stocks(r -> r.detail.stages.of(stage, Stay.OPEN));
        double[][] visits = of(stage, Stay.ENDED);
        double[][] stayMs = of(stage, Stay.STAY_MS);
        double[][] waits = of(stage, Stay.WAITS);
        double[][] waitMs = of(stage, Stay.WAIT_MS);
        double[][] works = of(stage, Stay.WORKS);
        double[][] workMs = of(stage, Stay.WORK_MS);
        for (int i = 0; i < open.length; i++) {
            Intervals.Span span = intervals.spans().get(i);
            rows.add(
                    new TrendReports.StageInterval(
                            span.date(),
                            span.days(),
                            id,
                            figures.stageName(id),
                            all.estimate(open[i]),
                            all.estimate(visits[i]),
                            mean(stayMs[i], visits[i], MS_PER_DAY),
                            all.estimate(waits[i]),
                            mean(waitMs[i], waits[i], MS_PER_HOUR),
                            all.estimate(works[i]),
                            mean(workMs[i], works[i], MS_PER_HOUR)));
        }
    }

    private double[][] of(int stage, Stay kind) {
        return intervals.flows(r -> r.detail.stages.of(stage, kind));
    }

    /** In units of so many milliseconds. */
    private Estimate mean(double[] ms, double[] count, double unitMs) {
        return all.ratio(Arrays.stream(ms).map(sum -> sum / unitMs).toArray(), count);
    }
}
