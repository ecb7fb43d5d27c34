package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Ways;
import io.leadflow.contracts.definition.fit.WeibullFit;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.WeibullDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("shape", "scale"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Weibull natural() {
        return switch (WAYS.chosen(
                "shape", shape, "scale", scale, "mean", mean, "cv", cv, "quantiles", quantiles)) {
            case PARAMETERS -> of(shape, scale);
            case MOMENTS -> ofMoments();
            case QUANTILES -> of(WeibullFit.quantiles(Quantiles.of(quantiles, 2)));
        };
    }

    private Weibull ofMoments() {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(WeibullFit.moments(mean, cv));
    }

    private static Weibull of(WeibullDistribution fitted) {
        return of(fitted.getShape(), fitted.getScale());
    }

    private static Weibull of(double shape, double scale) {
        Checks.positive("shape", shape);
        Checks.positive("scale", scale);
        return new Weibull(shape, scale, null, null, null);
    }
}
