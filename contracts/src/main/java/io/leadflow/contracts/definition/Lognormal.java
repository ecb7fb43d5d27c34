package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * The logarithm is normal. Give mu and sigma (mean and standard deviation of the natural
 * logarithm), or mean and cv, or two quantiles.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Lognormal(
        @JsonPropertyDescription("Mean of the natural logarithm.") Double mu,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Standard deviation of the natural logarithm.")
                Double sigma,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Lognormal {
        quantiles = Copies.of(quantiles);
    }
}
