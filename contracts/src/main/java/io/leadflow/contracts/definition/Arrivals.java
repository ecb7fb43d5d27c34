package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Poisson arrivals. The rate at a moment is {@code ratePerDay} times the weights of its hour,
 * weekday and month, each profile scaled to a mean of 1; outside the calendar's hours it is 0.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Arrivals(
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Mean arrivals per day (24 hours). Absent where there is a trace or a"
                                + " campaign: 0.")
                Double ratePerDay,
        @Size(min = 24, max = 24)
                @JsonPropertyDescription(
                        "24 relative weights, from hour 0 to hour 23. Absent: level.")
                List<@DecimalMin("0") Double> byHour,
        @JsonPropertyDescription(
                        "Relative weight of each weekday; one left out weighs 0. Absent: level.")
                Map<Weekday, Double> byWeekday,
        @Size(min = 12, max = 12)
                @JsonPropertyDescription("12 relative weights, January to December. Absent: level.")
                List<@DecimalMin("0") Double> byMonth,
        @JsonPropertyDescription(
                        "Calendar outside whose hours no lead arrives. Absent: leads arrive at any"
                                + " time.")
                String calendar,
        @JsonPropertyDescription(
                        "Factor of the rate by date: linear between the dates, level before the"
                                + " first and after the last. Absent: 1.")
                Map<LocalDate, Double> trend,
        @JsonPropertyDescription("Campaigns by id, on top of the rate.")
                Map<String, Campaign> campaigns,
        @JsonPropertyDescription(
                        "Leads of one arrival, rounded, at least 1: a fair brings many at once."
                                + " Absent: 1.")
                Distribution batchSize,
        @JsonPropertyDescription("Arrivals at known moments, on top of the rate.")
                List<TracedArrival> trace) {

    public Arrivals {
        byHour = Copies.of(byHour);
        byWeekday = Copies.of(byWeekday);
        byMonth = Copies.of(byMonth);
        trend = Copies.of(trend);
        campaigns = Copies.of(campaigns);
        trace = Copies.of(trace);
    }

    /** {@link #ratePerDay()} with its default. */
    public double rate() {
        return ratePerDay == null ? 0 : ratePerDay;
    }
}
