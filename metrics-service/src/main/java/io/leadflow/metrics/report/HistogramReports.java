package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.funnel.QuantileSummary;
import java.util.List;

/** How durations are spread. */
public final class HistogramReports {
    private HistogramReports() {}

    /**
     * Durations of all complete replications in bins of equal width, from 0 to the longest. Only
     * durations that are over count: those under way at the end are censored.
     *
     * @param stage absent where the measure is of no stage
     * @param days quantiles in days; absent where the measure is in hours
     * @param hours quantiles in hours; absent where the measure is in days
     * @param bins none where nothing has been measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Histogram(
            @JsonUnwrapped Reports.Head head,
            String measure,
            String stage,
            QuantileSummary days,
            QuantileSummary hours,
            List<Bin> bins) {}

    /**
     * Durations from one end, included, to the other, not included but in the last bin; ends are in
     * hours or in days. Durations are known within 1 %: one at an end may be in the bin beside.
     *
     * @param count of all replications together
     * @param share count ÷ all durations
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bin(
            Double fromHours,
            Double toHours,
            Double fromDays,
            Double toDays,
            long count,
            double share) {}
}
