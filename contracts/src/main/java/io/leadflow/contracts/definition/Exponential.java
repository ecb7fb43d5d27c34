package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.ExponentialFit;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
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

    private static final Ways WAYS = Ways.of(List.of("mean"), List.of(), List.of("quantiles"));

    @Override
    public Exponential natural() {
        return switch (WAYS.chosen("mean", mean, "quantiles", quantiles)) {
            case PARAMETERS, MOMENTS -> of(mean);
            case QUANTILES -> of(ExponentialFit.quantile(Quantiles.of(quantiles, 1)));
        };
    }

    private static Exponential of(double mean) {
        Checks.positive("mean", mean);
        return new Exponential(mean, null);
    }
}
