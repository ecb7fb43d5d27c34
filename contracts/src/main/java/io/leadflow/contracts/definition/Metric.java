package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** An entry of the metric dictionary: what is measured and why it matters. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Metric(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @NotNull @JsonPropertyDescription("Why it matters: the decision it serves.")
                LocalizedText why,
        @NotNull @JsonPropertyDescription("What is computed, of the known formulas.")
                MetricFormula formula,
        @JsonPropertyDescription("Stage the formula looks at, where it looks at one.") String stage,
        @JsonPropertyDescription("Source the formula looks at. Absent: all.") String source,
        @JsonPropertyDescription("What is aimed at.") MetricTarget target,
        @JsonPropertyDescription("Person or team that answers for it.") String owner,
        @JsonPropertyDescription("What moves it: the lever to pull.") LocalizedText lever) {}
