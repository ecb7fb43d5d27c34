package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import io.leadflow.contracts.definition.fit.EmpiricalMoments;
import io.leadflow.contracts.definition.fit.InfeasibleException;
import io.leadflow.contracts.definition.fit.Quantiles;
import io.leadflow.contracts.definition.fit.Way;
import io.leadflow.contracts.definition.fit.Ways;
import jakarta.validation.constraints.DecimalMin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * As observed. Give values (with weights where they are not equally likely), or a table of
 * quantiles (from "0" to "1", linear in between); mean, with or without cv, rescales either.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Empirical(
        @JsonPropertyDescription("Observed values.") List<Double> values,
        @JsonPropertyDescription("Relative weights of the values. Absent: equal.")
                List<Double> weights,
        @DecimalMin(value = "0", inclusive = false) @JsonPropertyDescription("Mean.") Double mean,
        @DecimalMin(value = "0", inclusive = false)
                @JsonPropertyDescription("Coefficient of variation: standard deviation ÷ mean.")
                Double cv,
        @JsonPropertyDescription("Known quantiles: value by probability, such as \"0.5\": 12.")
                Map<String, Double> quantiles)
        implements Distribution {

    public Empirical {
        values = Copies.of(values);
        weights = Copies.of(weights);
        quantiles = Copies.of(quantiles);
    }

    private static final Ways WAYS = Ways.of(List.of("values"), List.of(), List.of("quantiles"));

    @Override
    public Empirical natural() {
        Way way = WAYS.chosen("values", values, "quantiles", quantiles);
        if (cv != null && mean == null) {
            throw new InfeasibleException("distribution-cv-without-mean");
        }
        return way == Way.QUANTILES ? ofQuantiles() : ofValues();
    }

    private Empirical ofValues() {
        values.forEach(value -> Checks.finite("values", value));
        checkWeights();
        DoubleUnaryOperator line = rescaling(EmpiricalMoments.of(values, weights));
        List<Double> rescaled = values.stream().map(line::applyAsDouble).toList();
        return new Empirical(rescaled, weights, null, null, null);
    }

    private Empirical ofQuantiles() {
        if (!weights.isEmpty()) {
            throw new InfeasibleException("distribution-weights", weights.size(), 0);
        }
        DoubleUnaryOperator line = rescaling(EmpiricalMoments.of(Quantiles.table(quantiles)));
        Map<String, Double> rescaled = new LinkedHashMap<>();
        quantiles.forEach((p, x) -> rescaled.put(p, line.applyAsDouble(x)));
        return new Empirical(null, null, null, null, rescaled);
    }

    private void checkWeights() {
        if (!weights.isEmpty() && weights.size() != values.size()) {
            throw new InfeasibleException("distribution-weights", weights.size(), values.size());
        }
        boolean negative =
                weights.stream().anyMatch(weight -> !(weight >= 0) || weight.isInfinite());
        if (negative || (!weights.isEmpty() && weights.stream().noneMatch(weight -> weight > 0))) {
            throw new InfeasibleException("distribution-weight-values", weights);
        }
    }

    private DoubleUnaryOperator rescaling(EmpiricalMoments observed) {
        if (mean == null) {
            return DoubleUnaryOperator.identity();
        }
        Checks.positive("mean", mean);
        if (cv != null) {
            Checks.positive("cv", cv);
        }
        return observed.rescaling(mean, cv);
    }
}
