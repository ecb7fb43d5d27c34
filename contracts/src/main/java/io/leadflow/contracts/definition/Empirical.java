package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;

/**
 * As observed. Give values (with weights where they are not equally likely), or a table of
 * quantiles (from "0" to "1", linear in between); mean, with or without cv, rescales either.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Empirical(
        @JsonPropertyDescription("Observed values.") List<Double> values,
        @JsonPropertyDescription("Relative weights of the values. Absent: equal.")
                List<Double> weights,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Empirical {
        values = Copies.of(values);
        weights = Copies.of(weights);
        quantiles = Copies.of(quantiles);
    }
}
