package io.leadflow.metrics.forecast;

import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.funnel.DayFigures.Figure;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.metrics.report.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/** Writes forecasts of one run. */
final class ForecastWriter {
    private static final double[] AT = {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1};
    private static final int BINS = 20;

    private static final Quantile QUANTILES =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private final Reports.Head head;
    private final RunStatistics run;
    private final double minorUnits;
    private final Double target;

    /**
     * Forecasts.
     *
     * @param target in units of the currency, or null
     */
    ForecastWriter(Reports.Head head, RunStatistics run, Double target) {
        this.head = head;
        this.run = run;
        minorUnits = run.start() == null ? 1 : MinorUnits.perUnit(run.start().currency());
        this.target = target;
    }

    /** How many days can be forecast. */
    static int days(RunStatistics run) {
        return run.complete().stream().mapToInt(r -> r.dayFigures.size()).min().orElse(0);
    }

    /** Up to and with the day number {@code last}; -1 for none. */
    ForecastReports.Forecast until(int last) {
        double[][] revenue = cumulated(last);
        double[] atEnd = last < 0 ? new double[0] : revenue[last];
        return new ForecastReports.Forecast(
                head,
                last < 0 ? null : date(last),
                estimate(atEnd),
                quantiles(atEnd),
                histogram(atEnd),
                target,
                probability(atEnd),
                IntStream.rangeClosed(0, last).mapToObj(day -> day(day, revenue[day])).toList());
    }

    private LocalDate date(int day) {
        return run.complete().getFirst().firstDay().plusDays(day);
    }

    /** By day and replication. */
    private double[][] cumulated(int last) {
        List<ReplicationStatistics> complete = run.complete();
        double[][] revenue = new double[last + 1][complete.size()];
        for (int r = 0; r < complete.size(); r++) {
            long[] won = won(complete.get(r));
            long sum = 0;
            for (int day = 0; day <= last; day++) {
                sum += won[day];
                revenue[day][r] = sum / minorUnits;
            }
        }
        return revenue;
    }

    /** By day, in minor units. */
    private static long[] won(ReplicationStatistics r) {
        long[] won = new long[r.dayFigures.size()];
        for (int source = 0; source < r.sources.length; source++) {
            long[] ofSource = r.dayFigures.of(source, Figure.REVENUE);
            Arrays.setAll(won, day -> won[day] + ofSource[day]);
        }
        return won;
    }

    private ForecastReports.Day day(int day, double[] revenue) {
        return new ForecastReports.Day(
                date(day), estimate(revenue), quantiles(revenue), probability(revenue));
    }

    private Estimate estimate(double[] revenue) {
        return Estimate.ofLevels(run.independent(revenue));
    }

    private Proportion probability(double[] revenue) {
        return target == null
                ? null
                : Proportion.of(
                        (int) Arrays.stream(revenue).filter(x -> x >= target).count(),
                        revenue.length);
    }

    private static ForecastReports.Quantiles quantiles(double[] revenue) {
        if (revenue.length == 0) {
            return new ForecastReports.Quantiles(
                    null, null, null, null, null, null, null, null, null);
        }
        double[] q = QUANTILES.evaluate(revenue.clone(), AT);
        return new ForecastReports.Quantiles(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], q[8]);
    }

    private static List<ForecastReports.Bin> histogram(double[] revenue) {
        double min = Arrays.stream(revenue).min().orElse(0);
        double width = (Arrays.stream(revenue).max().orElse(0) - min) / BINS;
        if (width <= 0) {
            return revenue.length == 0
                    ? List.of()
                    : List.of(new ForecastReports.Bin(min, min, revenue.length, 1));
        }
        int[] counts = new int[BINS];
        for (double x : revenue) {
            counts[Math.min(BINS - 1, (int) ((x - min) / width))]++;
        }
        List<ForecastReports.Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double share = (double) counts[i] / revenue.length;
            bins.add(
                    new ForecastReports.Bin(
                            min + i * width, min + (i + 1) * width, counts[i], share));
        }
        return bins;
    }
}
