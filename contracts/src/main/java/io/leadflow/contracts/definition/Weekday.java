package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;

/** Day of the week, by its lower-case English name in documents. */
public enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY;

    public static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
