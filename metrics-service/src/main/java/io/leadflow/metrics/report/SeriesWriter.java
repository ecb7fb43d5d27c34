package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Writes what happens day by day, or by weeks or months. */
final class SeriesWriter {
    private final Figures figures;
    private final RunStatistics all;
    private final Interval interval;
    private final Intervals intervals;
    private final boolean reopens;

    SeriesWriter(Figures figures, Interval interval) {
        this.figures = figures;
        this.interval = interval;
        all = figures.all;
        intervals = new Intervals(all, interval);
        reopens = figures.any(r -> r.dayFigures.reopens());
    }

    SeriesReports.Series series(Function<Figures, List<SourceGroup>> groups) {
        List<SeriesReports.Day> days = new ArrayList<>();
        groups.apply(figures).forEach(group -> addAll(group, days));
        days.sort(Comparator.comparing(SeriesReports.Day::date));
        return new SeriesReports.Series(figures.head(), days);
    }

    private void addAll(SourceGroup group, List<SeriesReports.Day> days) {
        SourceDays of = group.days();
        List<Estimate> created = flows(of::created);
        List<Estimate> won = flows(of::won);
        List<Estimate> lost = flows(of::lost);
        List<Estimate> frozen = flows(of::frozen);
        List<Estimate> thawed = flows(of::thawed);
        List<Estimate> reopened = flows(of::reopened);
        List<Estimate> open = estimates(intervals.stocks(of::opens));
        List<Estimate> frozenStock = estimates(intervals.stocks(of::freezes));
        List<Estimate> revenue = estimates(figures.money(intervals.flows(of::revenue)));
        for (int i = 0; i < created.size(); i++) {
            Intervals.Span span = intervals.spans().get(i);
            days.add(
                    new SeriesReports.Day(
                            span.date(),
                            interval == Interval.DAY ? null : (Integer) span.days(),
                            group.source(),
                            group.source() == null ? group.channel() : null,
                            created.get(i),
                            won.get(i),
                            lost.get(i),
                            frozen.get(i),
                            thawed.get(i),
                            reopens ? reopened.get(i) : null,
                            open.get(i),
                            frozenStock.get(i),
                            revenue.get(i)));
        }
    }

    private List<Estimate> flows(Function<ReplicationStatistics, long[]> days) {
        return estimates(intervals.flows(days));
    }

    private List<Estimate> estimates(double[][] byInterval) {
        return Arrays.stream(byInterval).map(all::estimate).toList();
    }
}
