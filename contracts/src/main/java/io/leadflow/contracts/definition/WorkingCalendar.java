package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Weekly working hours with days off and days that differ, in the time zone of the process. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkingCalendar(
        @JsonPropertyDescription(
                        "Working intervals by weekday, such as monday: [\"09:00-13:00\","
                                + " \"14:00-18:00\"]; 24:00 ends a day. A weekday left out is off.")
                Map<Weekday, List<String>> week,
        @JsonPropertyDescription("Days off (ISO dates).") List<LocalDate> holidays,
        @JsonPropertyDescription(
                        "Days with hours of their own, by ISO date; they win over week and"
                                + " holidays. An empty list is a day off.")
                Map<LocalDate, List<String>> exceptions) {

    public WorkingCalendar {
        week = Copies.of(week);
        holidays = Copies.of(holidays);
        exceptions = Copies.of(exceptions);
    }
}
