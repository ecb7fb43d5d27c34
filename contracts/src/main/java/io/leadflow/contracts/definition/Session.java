package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A meeting that decides on several leads at once, such as a weekly deal committee. Leads wait for
 * it, and pass together.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Session(
        @NotEmpty @JsonPropertyDescription("Days it is held on.") List<Weekday> weekdays,
        @NotNull
                @Pattern(regexp = Session.TIME)
                @JsonPropertyDescription("Local time it is held at, such as 14:00.")
                String time,
        @JsonPropertyDescription("Calendar on whose days off it is not held. Absent: always held.")
                String calendar,
        @Min(1)
                @Max(1_000_000)
                @JsonPropertyDescription(
                        "Most leads a session takes, those that waited longest first. Absent: all.")
                Integer maxLeads) {

    /** Form of {@link #time()}. */
    public static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    public Session {
        weekdays = Copies.of(weekdays);
    }
}
