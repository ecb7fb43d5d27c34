package io.leadflow.metrics.report;

import static io.leadflow.funnel.RunStatistics.SECONDS_PER_DAY;
import static io.leadflow.funnel.RunStatistics.SECONDS_PER_HOUR;

import io.leadflow.funnel.Durations;
import io.leadflow.funnel.QuantileSummary;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.StageStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes how durations are spread. */
final class HistogramWriter {
    /**
     * What can be measured in a stage.
     *
     * @param inHours else in days
     */
    record OfStage(String name, Function<StageStatistics, Durations> durations, boolean inHours) {
        /** By what callers say. */
        static final Map<String, OfStage> BY_NAME =
                Map.of(
                        "in-stage", new OfStage("in-stage", s -> s.inStage, false),
                        "cumulative", new OfStage("cumulative", s -> s.cumulative, false),
                        "waiting", new OfStage("waiting", s -> s.waiting, true),
                        "working", new OfStage("working", s -> s.working, true),
                        "lag", new OfStage("lag", s -> s.lag, false));
    }

    /** What can be measured of leads. */
    record OfLead(String name, Function<RunStatistics, Durations> durations, boolean inHours) {
        /** By what callers say. */
        static final Map<String, OfLead> BY_NAME =
                Map.of(
                        "time-to-win",
                        new OfLead("time-to-win", RunStatistics::timeToWin, false),
                        "first-response",
                        new OfLead("first-response", s -> s.sketches().firstResponse(), true),
                        "time-frozen",
                        new OfLead("time-frozen", s -> s.sketches().timeFrozen(), false));
    }

    private final Figures figures;
    private final int bins;

    HistogramWriter(Figures figures, int bins) {
        this.figures = figures;
        this.bins = bins;
    }

    /** The stage must be there, unless no event has come yet. */
    HistogramReports.Histogram of(String stage, OfStage measure) {
        Durations durations =
                figures.start == null
                        ? null
                        : figures.all.sketch(
                                figures.start.stages().indexOf(stage), measure.durations());
        return write(measure.name(), stage, durations, measure.inHours());
    }

    HistogramReports.Histogram of(OfLead measure) {
        Durations durations = figures.start == null ? null : measure.durations().apply(figures.all);
        return write(measure.name(), null, durations, measure.inHours());
    }

    private HistogramReports.Histogram write(
            String measure, String stage, Durations durations, boolean inHours) {
        boolean known = durations != null && durations.count() > 0;
        return new HistogramReports.Histogram(
                figures.head(),
                measure,
                stage,
                known && !inHours ? QuantileSummary.of(durations, SECONDS_PER_DAY) : null,
                known && inHours ? QuantileSummary.of(durations, SECONDS_PER_HOUR) : null,
                known ? bins(durations, inHours) : List.of());
    }

    private List<HistogramReports.Bin> bins(Durations durations, boolean inHours) {
        long[] counts = durations.bins(bins);
        double unit = inHours ? SECONDS_PER_HOUR : SECONDS_PER_DAY;
        double width = durations.maxSeconds() / unit / bins;
        return IntStream.range(0, bins)
                .mapToObj(i -> bin(i * width, (i + 1) * width, inHours, counts[i], durations))
                .toList();
    }

    private static HistogramReports.Bin bin(
            double from, double to, boolean inHours, long count, Durations all) {
        return new HistogramReports.Bin(
                inHours ? (Double) from : null,
                inHours ? (Double) to : null,
                inHours ? null : (Double) from,
                inHours ? null : (Double) to,
                count,
                (double) count / all.count());
    }
}
