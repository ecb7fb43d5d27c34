package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.Ewma;
import io.leadflow.funnel.Ewma.Point;
import io.leadflow.funnel.Ewma.Sample;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One kind of control chart, drawn for every replication. */
final class FreezeCharts {
    /**
     * Of one replication: the chart, its points after the baseline, and the first signal's place.
     */
    private record Drawn(Ewma chart, List<Point> points, Integer first) {
        static Drawn of(Ewma chart, List<Sample> monitored) {
            List<Point> points = chart.points(monitored);
            Integer first =
                    IntStream.range(0, points.size())
                            .filter(i -> points.get(i).direction() != 0)
                            .boxed()
                            .findFirst()
                            .orElse(null);
            return new Drawn(chart, points, first);
        }
    }

    private static final double HALF = 0.5;

    private final String name;
    private final RunStatistics all;
    private final List<LocalDate> weeks;
    private final double[][] counts;
    private final double[][] sizes;
    private final int baseline;
    private final List<Drawn> drawn = new ArrayList<>();

    /**
     * Draws the charts.
     *
     * @param counts by week and replication
     * @param sizes of which they are a part
     */
    FreezeCharts(
            String name,
            RunStatistics all,
            List<LocalDate> weeks,
            double[][] counts,
            double[][] sizes,
            WarningSettings settings) {
        this.name = name;
        this.all = all;
        this.weeks = weeks;
        this.counts = counts;
        this.sizes = sizes;
        baseline = Math.min(settings.baselineWeeks(), weeks.size());
        boolean dispersed = name.equals("stock");
        for (int r = 0; r < all.complete().size(); r++) {
            Ewma chart =
                    Ewma.of(
                            settings.lambda(),
                            settings.width(),
                            samples(0, baseline, r),
                            dispersed);
            drawn.add(Drawn.of(chart, samples(baseline, weeks.size(), r)));
        }
    }

    private List<Sample> samples(int from, int to, int replication) {
        return IntStream.range(from, to)
                .mapToObj(w -> new Sample(counts[w][replication], sizes[w][replication]))
                .toList();
    }

    FreezeReports.Chart chart() {
        return new FreezeReports.Chart(
                name,
                weeks.size() - baseline,
                level(d -> d.chart().centre()),
                level(d -> d.chart().factor()),
                baseline == weeks.size() ? null : level(d -> d.first() == null ? 0 : 1),
                firstSignalDate(),
                direction());
    }

    /** The median; of an even number the earlier one of the two in the middle. */
    private LocalDate firstSignalDate() {
        int[] firsts =
                drawn.stream()
                        .map(Drawn::first)
                        .filter(Objects::nonNull)
                        .mapToInt(i -> i)
                        .sorted()
                        .toArray();
        return firsts.length == 0 ? null : weeks.get(baseline + firsts[(firsts.length - 1) / 2]);
    }

    private FreezeReports.Direction direction() {
        int sum =
                drawn.stream()
                        .filter(d -> d.first() != null)
                        .mapToInt(d -> d.points().get(d.first()).direction())
                        .sum();
        boolean any = drawn.stream().anyMatch(d -> d.first() != null);
        FreezeReports.Direction most =
                sum >= 0 ? FreezeReports.Direction.UP : FreezeReports.Direction.DOWN;
        return any ? most : null;
    }

    List<FreezeReports.Week> weeks() {
        return IntStream.range(0, weeks.size())
                .mapToObj(w -> w < baseline ? baselineWeek(w) : week(w, w - baseline))
                .toList();
    }

    private FreezeReports.Week baselineWeek(int week) {
        return new FreezeReports.Week(
                name, weeks.get(week), true, observed(week), null, null, null, null, null, false);
    }

    private FreezeReports.Week week(int week, int point) {
        Estimate fired = level(d -> d.first() != null && d.first() <= point ? 1 : 0);
        return new FreezeReports.Week(
                name,
                weeks.get(week),
                false,
                observed(week),
                level(d -> d.points().get(point).average()),
                level(d -> d.points().get(point).lower()),
                level(d -> d.points().get(point).upper()),
                level(d -> d.points().get(point).direction() == 0 ? 0 : 1),
                fired,
                fired.mean() != null && fired.mean() >= HALF);
    }

    private Estimate observed(int week) {
        return all.ratio(counts[week], sizes[week]);
    }

    private Estimate level(ToDoubleFunction<Drawn> value) {
        double[] values = drawn.stream().mapToDouble(value).toArray();
        return Estimate.ofLevels(all.independent(values));
    }
}
