package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** Why a lead is lost. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LostReason(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("When to choose this reason.") LocalizedText description,
        @JsonPropertyDescription("Leads that come back after all. Absent: none do.")
                Reopening reopening) {}
