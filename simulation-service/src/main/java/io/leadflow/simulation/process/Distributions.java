package io.leadflow.simulation.process;

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
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Samplers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The kernel's sampler of a distribution. */
final class Distributions {
    private Distributions() {}

    static Sampler sampler(Distribution distribution) {
        return switch (distribution.natural()) {
            case Constant d -> Samplers.constant(d.value());
            case Uniform d -> Samplers.uniform(d.min(), d.max());
            case Exponential d -> Samplers.exponential(d.mean());
            case Normal d -> normal(d);
            case Lognormal d -> Samplers.lognormal(d.mu(), d.sigma());
            case Gamma d -> Samplers.gamma(d.shape(), d.scale());
            case Weibull d -> Samplers.weibull(d.shape(), d.scale());
            case Triangular d -> Samplers.triangular(d.min(), d.mode(), d.max());
            case Pert d -> pert(d.min(), d.mode(), d.max());
            case Beta d -> beta(d);
            case Empirical d -> empirical(d);
        };
    }

    private static Sampler normal(Normal d) {
        double min = d.min() == null ? 0 : d.min();
        double max = d.max() == null ? Double.POSITIVE_INFINITY : d.max();
        return Samplers.truncatedNormal(d.mean(), d.sd(), min, max);
    }

    private static Sampler beta(Beta d) {
        double min = d.min() == null ? 0 : d.min();
        double max = d.max() == null ? 1 : d.max();
        return Samplers.beta(d.alpha(), d.beta(), min, max);
    }

    /** Beta-PERT with the usual weight of 4 on the mode. */
    private static Sampler pert(double min, double mode, double max) {
        double rise = 4 * (mode - min) / (max - min);
        return Samplers.beta(1 + rise, 5 - rise, min, max);
    }

    private static Sampler empirical(Empirical d) {
        if (d.values().isEmpty()) {
            return quantiles(d.quantiles());
        }
        double[] values = doubles(d.values());
        double[] equal = new double[values.length];
        Arrays.fill(equal, 1);
        return Samplers.empirical(values, d.weights().isEmpty() ? equal : doubles(d.weights()));
    }

    private static Sampler quantiles(Map<String, Double> table) {
        List<String> keys =
                table.keySet().stream()
                        .sorted(Comparator.comparingDouble(Double::parseDouble))
                        .toList();
        return Samplers.quantiles(
                keys.stream().mapToDouble(Double::parseDouble).toArray(),
                keys.stream().mapToDouble(table::get).toArray());
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
