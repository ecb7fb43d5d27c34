package io.leadflow.metrics.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.funnel.Estimate;
import io.leadflow.metrics.report.Reports;
import java.time.LocalDate;
import java.util.List;

/** What revenue may be at a date. */
public final class ForecastReports {
    private ForecastReports() {}

    /**
     * The revenue won from the first measured day up to and with {@code date}, leads of the
     * pipeline among them: each replication is one way it may come.
     *
     * @param revenue its mean, and the interval of the mean
     * @param distribution how it is spread over the replications
     * @param target revenue asked about; absent where none was
     * @param probability that revenue is the target at least; absent without target
     * @param days the same for each day up to the date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Forecast(
            @JsonUnwrapped Reports.Head head,
            LocalDate date,
            Estimate revenue,
            Quantiles distribution,
            List<Bin> histogram,
            Double target,
            Proportion probability,
            List<Day> days) {}

    /**
     * Quantiles over the replications, interpolated (Hyndman and Fan's type 7); absent without
     * replications.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quantiles(
            Double min,
            Double p05,
            Double p10,
            Double p25,
            Double p50,
            Double p75,
            Double p90,
            Double p95,
            Double max) {}

    /** Replications with a revenue from {@code from} on and below {@code to}; the last with it. */
    public record Bin(double from, double to, int replications, double share) {}

    /** Revenue up to the end of a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            Estimate revenue,
            @JsonUnwrapped Quantiles distribution,
            Proportion probability) {}
}
