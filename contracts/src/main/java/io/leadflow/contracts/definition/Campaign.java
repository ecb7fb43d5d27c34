package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A burst of leads on top of the usual ones: grows linearly to its peak, stays there, and decays
 * linearly.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Campaign(
        @JsonPropertyDescription("Name people read.") LocalizedText name,
        @NotNull @JsonPropertyDescription("First day.") LocalDate from,
        @NotNull
                @DecimalMin("0")
                @JsonPropertyDescription("Mean additional leads per day at the peak.")
                Double peakPerDay,
        @DecimalMin("0") @DecimalMax("36500") @JsonPropertyDescription("Days of growth. Absent: 0.")
                Double rampDays,
        @DecimalMin("0")
                @DecimalMax("36500")
                @JsonPropertyDescription("Days at the peak. Absent: 0.")
                Double peakDays,
        @DecimalMin("0") @DecimalMax("36500") @JsonPropertyDescription("Days of decay. Absent: 0.")
                Double decayDays,
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Paid for each of its leads, in units of the currency. Absent: the"
                                + " source's cost per lead.")
                Double costPerLead,
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Money for its leads, in units of the currency; no lead comes that is not"
                                + " paid for. Absent: no limit.")
                Double budget) {}
