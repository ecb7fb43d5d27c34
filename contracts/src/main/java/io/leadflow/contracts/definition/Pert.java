package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * Beta-PERT (Malcolm et al. 1959): a smooth curve from min over mode to max, mean = (min + 4 mode +
 * max) ÷ 6. Give min, mode and max, or min, max and mean, or min, max and one quantile.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Pert(
        @JsonPropertyDescription("Lowest value.") Double min,
        @JsonPropertyDescription("Most likely value.") Double mode,
        @JsonPropertyDescription("Highest value.") Double max,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Pert {
        quantiles = Copies.of(quantiles);
    }
}
