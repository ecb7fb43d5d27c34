package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/**
 * Normal, truncated to [min, max] by drawing again; mean and sd are those before truncation. Give
 * mean and sd, or mean and cv, or two quantiles (of the untruncated one).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Normal(
        @JsonPropertyDescription("Mean before truncation.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Standard deviation before truncation.")
                Double sd,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles,
        @JsonPropertyDescription("Lowest value. Absent: 0.") Double min,
        @JsonPropertyDescription("Highest value. Absent: none.") Double max)
        implements Distribution {

    public Normal {
        quantiles = Copies.of(quantiles);
    }
}
