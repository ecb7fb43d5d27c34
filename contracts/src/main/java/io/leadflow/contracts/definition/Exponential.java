package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/** Memoryless. Give the mean, or one quantile. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Exponential(
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Exponential {
        quantiles = Copies.of(quantiles);
    }
}
