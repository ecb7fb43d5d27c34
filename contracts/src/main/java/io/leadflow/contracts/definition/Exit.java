package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A way out of a stage. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Exit(
        @JsonPropertyDescription("Name people read. Absent: told from where it leads.")
                LocalizedText name,
        @NotNull @JsonPropertyDescription("Where the lead goes: a stage's id, WON, LOST or FROZEN.")
                String to,
        @DecimalMin("0")
                @DecimalMax("1")
                @JsonPropertyDescription(
                        "Share of leads that take this exit. Absent on one exit: the rest to 1.")
                Double probability,
        @JsonPropertyDescription("Probability for single sources, by source id.")
                Map<String, Double> bySource,
        @JsonPropertyDescription(
                        "Condition (expression): leads that do not fulfil it never take this exit;"
                                + " the other exits' probabilities are scaled to 1. Absent: all"
                                + " may.")
                String when,
        @JsonPropertyDescription(
                        "Logistic model: expression of the log-odds x; the probability is"
                                + " 1 ÷ (1 + exp(-x)), instead of probability.")
                String logOdds,
        @JsonPropertyDescription("Reason, for LOST (of lostReasons) and FROZEN (of freezes).")
                String reason,
        @JsonPropertyDescription("Lag of this exit in calendar days. Absent: the stage's lag.")
                Distribution lagDays) {

    /** Values of {@link #to()} that are ends, not stages. */
    public static final String WON = "WON";

    public static final String LOST = "LOST";
    public static final String FROZEN = "FROZEN";

    public Exit {
        bySource = Copies.of(bySource);
    }
}
