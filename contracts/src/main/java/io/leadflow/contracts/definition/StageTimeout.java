package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * A limit on the time in a stage, counted from entering it. A lead that waits or lags leaves at
 * once; a lead being worked on leaves when the work ends.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StageTimeout(
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Calendar days from entering the stage.")
                Double afterDays,
        @NotNull @JsonPropertyDescription("Where the lead goes: a stage's id, WON, LOST or FROZEN.")
                String to,
        @JsonPropertyDescription("Reason, for LOST (of lostReasons) and FROZEN (of freezes).")
                String reason) {}
