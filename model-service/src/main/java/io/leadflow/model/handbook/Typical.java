package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Beta;
import io.leadflow.contracts.definition.Constant;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Empirical;
import io.leadflow.contracts.definition.Exponential;
import io.leadflow.contracts.definition.Gamma;
import io.leadflow.contracts.definition.Lognormal;
import io.leadflow.contracts.definition.Normal;
import io.leadflow.contracts.definition.Pert;
import io.leadflow.contracts.definition.Triangular;
import io.leadflow.contracts.definition.Uniform;
import io.leadflow.contracts.definition.Weibull;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Means of distributions (Johnson, Kotz and Balakrishnan 1994). */
final class Typical {
    private Typical() {}

    /** The mean, in the unit of the distribution; of a truncated normal that of the whole one. */
    static double mean(Distribution distribution) {
        return switch (distribution.natural()) {
            case Constant d -> d.value();
            case Uniform d -> (d.min() + d.max()) / 2;
            case Exponential d -> d.mean();
            case Normal d -> d.mean();
            case Lognormal d -> Math.exp(d.mu() + d.sigma() * d.sigma() / 2);
            case Gamma d -> d.shape() * d.scale();
            case Weibull d -> WeibullDistribution.of(d.shape(), d.scale()).getMean();
            case Triangular d -> (d.min() + d.mode() + d.max()) / 3;
            case Pert d -> (d.min() + 4 * d.mode() + d.max()) / 6;
            case Beta d -> d.min() + (d.max() - d.min()) * d.alpha() / (d.alpha() + d.beta());
            case Empirical d -> d.values().isEmpty() ? ofTable(d) : ofValues(d);
        };
    }

    private static double ofValues(Empirical d) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < d.values().size(); i++) {
            double weight = d.weights().isEmpty() ? 1 : d.weights().get(i);
            sum += weight * d.values().get(i);
            weights += weight;
        }
        return sum / weights;
    }

    /** Linear between the quantiles. */
    private static double ofTable(Empirical d) {
        List<Map.Entry<Double, Double>> table =
                d.quantiles().entrySet().stream()
                        .map(e -> Map.entry(Double.valueOf(e.getKey()), e.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        double mean = 0;
        for (int i = 1; i < table.size(); i++) {
            Map.Entry<Double, Double> from = table.get(i - 1);
            Map.Entry<Double, Double> to = table.get(i);
            mean += (to.getKey() - from.getKey()) * (from.getValue() + to.getValue()) / 2;
        }
        return mean;
    }
}
