package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * Every value between two bounds is equally likely. Give min and max, or mean and cv (cv at most 1
 * ÷ √3 keeps it at or above 0), or two quantiles.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Uniform(
        @JsonPropertyDescription("Lowest value.") Double min,
        @JsonPropertyDescription("Highest value.") Double max,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Uniform {
        quantiles = Copies.of(quantiles);
    }
}
