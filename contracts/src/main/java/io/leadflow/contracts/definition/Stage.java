package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * A step of the process. A lead enters, waits for a person of the role, is worked on, takes one of
 * the exits, and leaves after the exit's lag.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Stage(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("What the stage is for.") LocalizedText description,
        @JsonPropertyDescription("What a salesperson does here, step by step.")
                List<LocalizedText> todo,
        @JsonPropertyDescription("When the stage is done.") List<LocalizedText> exitCriteria,
        @JsonPropertyDescription("Fields to fill before the lead moves on.")
                List<LocalizedText> requiredFields,
        @JsonPropertyDescription("Role that works here. Absent: nobody needs to be free.")
                String role,
        @JsonPropertyDescription("Work on one lead, in working hours of the role. Absent: no work.")
                Distribution workHours,
        @JsonPropertyDescription(
                        "Time that passes between the work and the exit (the customer's time), in"
                                + " calendar days. Absent: none.")
                Distribution lagDays,
        @Min(1)
                @Max(36_500)
                @JsonPropertyDescription(
                        "Working days in the stage after which a lead counts as stale (in the"
                                + " role's calendar).")
                Integer staleAfterWorkingDays,
        @JsonPropertyDescription("What happens to a lead that stays too long.")
                StageTimeout timeout,
        @JsonPropertyDescription("How long leads wait for a person. Absent: without limit.")
                Patience patience,
        @Min(1)
                @Max(1_000_000)
                @JsonPropertyDescription(
                        "Most leads in the stage at a time; others wait before it. Absent: no"
                                + " limit.")
                Integer wipLimit,
        @JsonPropertyDescription("Meeting that leads wait for before the work. Absent: none.")
                Session session,
        @JsonPropertyDescription("Tasks that go on side by side, instead of role and work.")
                ParallelWork parallel,
        @NotEmpty
                @JsonPropertyDescription(
                        "Ways out by id; their probabilities sum to 1 for every source. One may"
                                + " leave its probability out and takes the rest.")
                Map<String, Exit> exits) {

    public Stage {
        todo = Copies.of(todo);
        exitCriteria = Copies.of(exitCriteria);
        requiredFields = Copies.of(requiredFields);
        exits = Copies.of(exits);
    }
}
