package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Why a lead freezes, and what becomes of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Freeze(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("When to choose this reason.") LocalizedText description,
        @JsonPropertyDescription(
                        "Calendar days until the lead thaws. Absent: it stays frozen for good.")
                Distribution thawDays,
        @DecimalMin("0")
                @DecimalMax("1")
                @JsonPropertyDescription(
                        "Share of thawed leads that come back; the others are lost. Absent: all.")
                Double returnProbability,
        @JsonPropertyDescription("Stage they come back to. Absent: the one they froze in.")
                String returnTo,
        @JsonPropertyDescription("Reason the others are lost for (of lostReasons).")
                String lostReason,
        @Min(1)
                @Max(36_500)
                @JsonPropertyDescription("Calendar days after which a frozen lead counts as stale.")
                Integer staleAfterDays) {

    /** {@link #returnProbability()} with its default. */
    public double returnShare() {
        return returnProbability == null ? 1 : returnProbability;
    }
}
