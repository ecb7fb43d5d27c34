package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** How long a lead waits for a person before it gives up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Patience(
        @NotNull @JsonPropertyDescription("Calendar days a lead waits in this stage, each drawn.")
                Distribution days,
        @NotNull @JsonPropertyDescription("Where the lead goes: a stage's id, WON, LOST or FROZEN.")
                String to,
        @JsonPropertyDescription("Reason, for LOST (of lostReasons) and FROZEN (of freezes).")
                String reason) {}
