package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.UniformFit;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("min", "max"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Uniform natural() {
        return switch (WAYS.chosen(
                "min", min, "max", max, "mean", mean, "cv", cv, "quantiles", quantiles)) {
            case PARAMETERS -> of(min, max);
            case MOMENTS -> ofMoments();
            case QUANTILES -> of(UniformFit.quantiles(Quantiles.of(quantiles, 2)));
        };
    }

    private Uniform ofMoments() {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(UniformFit.moments(mean, cv));
    }

    private static Uniform of(UniformContinuousDistribution fitted) {
        return of(fitted.getSupportLowerBound(), fitted.getSupportUpperBound());
    }

    private static Uniform of(double min, double max) {
        Checks.less("min", min, "max", max);
        return new Uniform(min, max, null, null, null);
    }
}
