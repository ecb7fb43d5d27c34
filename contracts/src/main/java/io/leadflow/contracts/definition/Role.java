package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A pool of people who do the same work; leads wait for one of them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Role(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @Min(1)
                @Max(1_000_000)
                @JsonPropertyDescription(
                        "Number of people; each works on one lead at a time. Absent where named"
                                + " people have the role.")
                Integer capacity,
        @JsonPropertyDescription("Calendar of their working hours. Absent: around the clock.")
                String calendar,
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Cost of a person's working hour, in units of the currency.")
                Double costPerHour,
        @JsonPropertyDescription("How leads wait. Absent: first come, first served.")
                QueueRule queue,
        @JsonPropertyDescription("Which of the named people takes a lead. Absent: least-loaded.")
                AssignmentRule assignment) {}
