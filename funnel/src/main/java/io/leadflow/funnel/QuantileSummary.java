package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.LongFunction;

/**
 * Quantiles of durations, pooled over the replications; within 1 %.
 *
 * @param count how many durations
 * @param mean their mean
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuantileSummary(
        long count,
        Double mean,
        Quantile p05,
        Quantile p10,
        Quantile p25,
        Quantile p50,
        Quantile p75,
        Quantile p90,
        Quantile p95,
        Quantile p99) {
    private static final double MS_PER_SECOND = 1000;

    /** One quantile. */
    public record Quantile(double value) {}

    /** In units of so many seconds; quantiles and mean are absent where there is no duration. */
    public static QuantileSummary of(Durations durations, double secondsPerUnit) {
        long count = durations.count();
        LongFunction<Quantile> quantile =
                percent ->
                        count == 0
                                ? null
                                : new Quantile(
                                        durations.quantileSeconds(percent / 100.0)
                                                / secondsPerUnit);
        Double mean =
                count == 0
                        ? null
                        : (Double) (durations.sumMs() / MS_PER_SECOND / count / secondsPerUnit);
        return new QuantileSummary(
                count,
                mean,
                quantile.apply(5),
                quantile.apply(10),
                quantile.apply(25),
                quantile.apply(50),
                quantile.apply(75),
                quantile.apply(90),
                quantile.apply(95),
                quantile.apply(99));
    }
}
