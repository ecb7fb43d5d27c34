package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** What must not be broken, for every single lead. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Guardrail(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @JsonPropertyDescription("Why it must not be touched.") LocalizedText why,
        @NotNull @JsonPropertyDescription("What is limited.") GuardrailMeasure measure,
        @JsonPropertyDescription("Stage it holds for. Absent: all.") String stage,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("The limit, in the measure's unit.")
                Double limit) {}
