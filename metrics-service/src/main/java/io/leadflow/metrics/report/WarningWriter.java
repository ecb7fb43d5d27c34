package io.leadflow.metrics.report;

import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Stay;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes whether leads begin to freeze more, or less, than they used to. */
final class WarningWriter {
    private static final int DAYS_A_WEEK = 7;

    private final Figures figures;
    private final RunStatistics all;
    private final Intervals intervals;
    private final int[] whole;
    private final WarningSettings settings;

    WarningWriter(Figures any, WarningSettings settings) {
        this.settings = settings;
        figures =
                any.detailed(
                        r ->
                                settings.replication() == null
                                        || settings.replication() == r.start.replication());
        all = figures.all;
        intervals = new Intervals(all, Interval.WEEK);
        whole =
                IntStream.range(0, intervals.spans().size())
                        .filter(i -> intervals.spans().get(i).days() == DAYS_A_WEEK)
                        .toArray();
    }

    FreezeReports.Warning warning() {
        List<FreezeCharts> charts = List.of(visits(), stock());
        return new FreezeReports.Warning(
                figures.head(),
                settings.lambda(),
                settings.width(),
                settings.baselineWeeks(),
                charts.stream().map(FreezeCharts::chart).toList(),
                charts.stream().flatMap(chart -> chart.weeks().stream()).toList());
    }

    private FreezeCharts visits() {
        FreezeGroup group = FreezeGroup.all(figures).getFirst();
        return charts(
                "visits",
                intervals.flows(r -> group.freezes().days(r, Freeze.FROZEN)),
                intervals.flows(WarningWriter::ended));
    }

    private static long[] ended(ReplicationStatistics r) {
        return IntStream.range(0, r.stages.length)
                .mapToObj(stage -> r.detail.stages.of(stage, Stay.ENDED))
                .reduce(new long[0], FreezeGroup::plus);
    }

    private FreezeCharts stock() {
        FreezeGroup group = FreezeGroup.all(figures).getFirst();
        return charts(
                "stock", intervals.stocks(group::change), intervals.stocks(group.inProgress()));
    }

    private FreezeCharts charts(String name, double[][] counts, double[][] sizes) {
        List<LocalDate> weeks = wholeOnes(i -> intervals.spans().get(i).date()).toList();
        return new FreezeCharts(
                name,
                all,
                weeks,
                wholeOnes(i -> counts[i]).toArray(double[][]::new),
                wholeOnes(i -> sizes[i]).toArray(double[][]::new),
                settings);
    }

    private <T> Stream<T> wholeOnes(Function<Integer, T> of) {
        return IntStream.of(whole).mapToObj(of::apply);
    }
}
