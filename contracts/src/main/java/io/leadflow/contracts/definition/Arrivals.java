package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Poisson arrivals. The rate at a moment is {@code ratePerDay} times the weights of its hour,
 * weekday and month, each profile scaled to a mean of 1; outside the calendar's hours it is 0.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Arrivals(
        @NotNull @DecimalMin("0") @JsonPropertyDescription("Mean leads per day (24 hours).")
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
                String calendar) {

    public Arrivals {
        byHour = Copies.of(byHour);
        byWeekday = Copies.of(byWeekday);
        byMonth = Copies.of(byMonth);
    }
}
