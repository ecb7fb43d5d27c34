package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import java.util.Map;

/** Weibull. Give shape and scale, or mean and cv, or two quantiles. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Weibull(
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Shape.") Double shape,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Scale.") Double scale,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Weibull {
        quantiles = Copies.of(quantiles);
    }
}
