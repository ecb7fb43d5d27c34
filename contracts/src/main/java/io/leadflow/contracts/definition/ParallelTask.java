package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** One of several tasks of a stage that go on side by side. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParallelTask(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("Role that works on it. Absent: nobody needs to be free.")
                String role,
        @JsonPropertyDescription("Work, in working hours of the role. Absent: no work.")
                Distribution workHours,
        @JsonPropertyDescription("Time that passes after the work, in calendar days. Absent: none.")
                Distribution lagDays) {}
