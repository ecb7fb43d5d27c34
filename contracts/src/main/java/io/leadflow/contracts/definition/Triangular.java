package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * Straight lines from min up to mode and down to max. Give min, mode and max, or mean and cv (a
 * symmetric one), or three quantiles.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Triangular(
        @JsonPropertyDescription("Lowest value.") Double min,
        @JsonPropertyDescription("Most likely value.") Double mode,
        @JsonPropertyDescription("Highest value.") Double max,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Triangular {
        quantiles = Copies.of(quantiles);
    }
}
