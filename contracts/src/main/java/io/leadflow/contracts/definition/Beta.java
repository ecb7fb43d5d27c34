package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * Beta, stretched from [0, 1] to [min, max]. Give alpha and beta, or mean and cv, or two quantiles,
 * each with the bounds.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Beta(
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("First shape.")
                Double alpha,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Second shape.")
                Double beta,
        @JsonPropertyDescription("Lowest value. Absent: 0.") Double min,
        @JsonPropertyDescription("Highest value. Absent: 1.") Double max,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Beta {
        quantiles = Copies.of(quantiles);
    }
}
