package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.NormalFit;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

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

    private static final Ways WAYS =
            Ways.of(List.of("mean", "sd"), List.of("mean", "cv"), List.of("quantiles"));

    @Override
    public Normal natural() {
        return switch (WAYS.chosen("mean", mean, "sd", sd, "cv", cv, "quantiles", quantiles)) {
            case PARAMETERS -> of(mean, sd);
            case MOMENTS -> ofMoments();
            case QUANTILES -> ofQuantiles();
        };
    }

    private Normal ofMoments() {
        Checks.positive("mean", mean);
        return of(mean, mean * cv);
    }

    private Normal ofQuantiles() {
        NormalDistribution fitted = NormalFit.quantiles(Quantiles.of(quantiles, 2));
        return of(fitted.getMean(), fitted.getStandardDeviation());
    }

    private Normal of(double mean, double sd) {
        Checks.finite("mean", mean);
        Checks.positive("sd", sd);
        double low = min == null ? 0 : min;
        double high = max == null ? Double.POSITIVE_INFINITY : max;
        if (max != null) {
            Checks.less("min", low, "max", high);
        }
        NormalFit.checkTruncation(mean, sd, low, high);
        return new Normal(mean, sd, null, null, low, max);
    }
}
