package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.TriangularFit;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TriangularDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("min", "mode", "max"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Triangular natural() {
        return switch (WAYS.chosen(
                "min",
                min,
                "mode",
                mode,
                "max",
                max,
                "mean",
                mean,
                "cv",
                cv,
                "quantiles",
                quantiles)) {
            case PARAMETERS -> of(min, mode, max);
            case MOMENTS -> ofMoments();
            case QUANTILES -> of(TriangularFit.quantiles(Quantiles.of(quantiles, 3)));
        };
    }

    private Triangular ofMoments() {
        Checks.positive("mean", mean);
        Checks.positive("cv", cv);
        return of(TriangularFit.moments(mean, cv));
    }

    private static Triangular of(TriangularDistribution fitted) {
        return of(fitted.getSupportLowerBound(), fitted.getMode(), fitted.getSupportUpperBound());
    }

    private static Triangular of(double min, double mode, double max) {
        Checks.less("min", min, "max", max);
        Checks.within("mode", mode, min, max);
        return new Triangular(min, mode, max, null, null, null);
    }
}
