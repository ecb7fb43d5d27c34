package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.PertFit;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Way;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;

/**
 * Beta-PERT (Malcolm et al. 1959): a smooth curve from min over mode to max, mean = (min + 4 mode +
 * max) ÷ 6. Give min, mode and max, or min, max and mean, or min, max and one quantile.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Pert(
        @JsonPropertyDescription("Lowest value.") Double min,
        @JsonPropertyDescription("Most likely value.") Double mode,
        @JsonPropertyDescription("Highest value.") Double max,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Pert {
        quantiles = Copies.of(quantiles);
    }

    private static final Ways WAYS =
            Ways.of(
                    List.of("min", "mode", "max"),
                    List.of("min", "max", "mean"),
                    List.of("min", "max", "quantiles"));

    @Override
    public Pert natural() {
        Way way =
                WAYS.chosen(
                        "min", min, "mode", mode, "max", max, "mean", mean, "quantiles", quantiles);
        Checks.less("min", min, "max", max);
        return switch (way) {
            case PARAMETERS -> of(mode);
            case MOMENTS -> of(PertFit.mean(min, max, mean));
            case QUANTILES -> of(PertFit.quantile(min, max, Quantiles.of(quantiles, 1)));
        };
    }

    private Pert of(double mode) {
        Checks.within("mode", mode, min, max);
        return new Pert(min, mode, max, null, null);
    }
}
