package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.GammaFit;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Gamma. Give shape and scale (mean = shape × scale), or mean and cv, or two quantiles. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Gamma(
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Shape.") Double shape,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Scale.") Double scale,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Gamma {
        quantiles = Copies.of(quantiles);
    }

    private static final Ways WAYS =
            Ways.of(List.of("shape", "scale"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Gamma natural() {
        return switch (WAYS.chosen(
                "shape", shape, "scale", scale, "mean", mean, "cv", cv, "quantiles", quantiles)) {
            case PARAMETERS -> of(shape, scale);
            case MOMENTS -> ofMoments();
            case QUANTILES -> of(GammaFit.quantiles(Quantiles.of(quantiles, 2)));
        };
    }

    private Gamma ofMoments() {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(GammaFit.moments(mean, cv));
    }

    private static Gamma of(GammaDistribution fitted) {
        return of(fitted.getShape(), fitted.getScale());
    }

    private static Gamma of(double shape, double scale) {
        Checks.positive("shape", shape);
        Checks.positive("scale", scale);
        return new Gamma(shape, scale, null, null, null);
    }
}
