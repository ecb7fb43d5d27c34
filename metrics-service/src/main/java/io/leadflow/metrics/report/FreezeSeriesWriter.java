package io.leadflow.metrics.report;

import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.RunStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Writes how freezing changes over time. */
final class FreezeSeriesWriter {
    private final Figures figures;
    private final RunStatistics all;
    private final Intervals intervals;

    FreezeSeriesWriter(Figures any, Interval interval) {
        figures = any.detailed();
        all = figures.all;
        intervals = new Intervals(all, interval);
    }

    FreezeReports.Series series(Function<Figures, List<FreezeGroup>> groups) {
        List<FreezeReports.Freezes> rows = new ArrayList<>();
        groups.apply(figures).forEach(group -> addAll(group, rows));
        rows.sort(Comparator.comparing(FreezeReports.Freezes::date));
        return new FreezeReports.Series(figures.head(), rows);
    }

    private void addAll(FreezeGroup group, List<FreezeReports.Freezes> rows) {
        double[][] stock = intervals.stocks(group::change);
        double[][] inProgress = intervals.stocks(group.inProgress());
        double[][] episodes = flows(group, Freeze.FROZEN);
        double[][] thawed = flows(group, Freeze.THAWED);
        double[][] lost = flows(group, Freeze.LOST);
        double[][] value =
                figures.money(intervals.stocks(r -> group.freezes().days(r, Freeze.VALUE)));
        for (int i = 0; i < stock.length; i++) {
            Intervals.Span span = intervals.spans().get(i);
            rows.add(
                    new FreezeReports.Freezes(
                            span.date(),
                            span.days(),
                            group.reason(),
                            group.stage(),
                            group.source(),
                            group.name(),
                            all.estimate(stock[i]),
                            all.estimate(inProgress[i]),
                            all.ratio(stock[i], inProgress[i]),
                            all.estimate(episodes[i]),
                            all.estimate(thawed[i]),
                            all.estimate(lost[i]),
                            all.ratio(thawed[i], Intervals.plus(thawed[i], lost[i])),
                            group.valued() ? all.estimate(value[i]) : null));
        }
    }

    private double[][] flows(FreezeGroup group, Freeze kind) {
        return intervals.flows(r -> group.freezes().days(r, kind));
    }
}
