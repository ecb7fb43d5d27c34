package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.LognormalFit;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("mu", "sigma"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Lognormal natural() {
        return switch (WAYS.chosen(
                "mu", mu, "sigma", sigma, "mean", mean, "cv", cv, "quantiles", quantiles)) {
            case PARAMETERS -> of(mu, sigma);
            case MOMENTS -> ofMoments();
            case QUANTILES -> of(LognormalFit.quantiles(Quantiles.of(quantiles, 2)));
        };
    }

    private Lognormal ofMoments() {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(LognormalFit.moments(mean, cv));
    }

    private static Lognormal of(LogNormalDistribution fitted) {
        return of(fitted.getMu(), fitted.getSigma());
    }

    private static Lognormal of(double mu, double sigma) {
        Checks.finite("mu", mu);
        Checks.positive("sigma", sigma);
        return new Lognormal(mu, sigma, null, null, null);
    }
}
