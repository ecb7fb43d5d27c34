package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.BetaFit;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Way;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("alpha", "beta"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Beta natural() {
        double low = min == null ? 0 : min;
        double high = max == null ? 1 : max;
        Way way =
                WAYS.chosen(
                        "alpha",
                        alpha,
                        "beta",
                        beta,
                        "mean",
                        mean,
                        "cv",
                        cv,
                        "quantiles",
                        quantiles);
        Checks.less("min", low, "max", high);
        return switch (way) {
            case PARAMETERS -> of(alpha, beta, low, high);
            case MOMENTS -> ofMoments(low, high);
            case QUANTILES ->
                    of(BetaFit.quantiles(low, high, Quantiles.of(quantiles, 2)), low, high);
        };
    }

    private Beta ofMoments(double low, double high) {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(BetaFit.moments(low, high, mean, cv), low, high);
    }

    private static Beta of(BetaDistribution fitted, double min, double max) {
        return of(fitted.getAlpha(), fitted.getBeta(), min, max);
    }

    private static Beta of(double alpha, double beta, double min, double max) {
        Checks.positive("alpha", alpha);
        Checks.positive("beta", beta);
        return new Beta(alpha, beta, min, max, null, null, null);
    }
}
