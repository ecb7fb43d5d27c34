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
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Samplers by inversion: one uniform number a sample, and a larger number never gives a smaller
 * sample. Complementary numbers then give samples that are correlated as negatively as can be (Law,
 * Simulation Modeling and Analysis, 5th ed., 11.3), which faster methods do not.
 */
final class Inversion {
    private Inversion() {}

    static Sampler sampler(Distribution distribution) {
        return switch (distribution.natural()) {
            case Constant d -> Samplers.constant(d.value());
            case Uniform d -> Samplers.uniform(d.min(), d.max());
            case Triangular d -> Samplers.triangular(d.min(), d.mode(), d.max());
            case Exponential d -> of(ExponentialDistribution.of(d.mean()));
            case Lognormal d -> of(LogNormalDistribution.of(d.mu(), d.sigma()));
            case Gamma d -> of(GammaDistribution.of(d.shape(), d.scale()));
            case Weibull d -> of(WeibullDistribution.of(d.shape(), d.scale()));
            case Normal d -> normal(d);
            case Pert d -> pert(d.min(), d.mode(), d.max());
            case Beta d -> beta(d);
            case Empirical d -> empirical(d);
        };
    }

    /** Exponential with mean 1. */
    static Sampler unitExponential() {
        return of(ExponentialDistribution.of(1));
    }

    /** The numbers 0, 1, … with probabilities. */
    static Sampler index(double[] probabilities) {
        double[] indices = IntStream.range(0, probabilities.length).asDoubleStream().toArray();
        return steps(indices, probabilities);
    }

    /** Mean of a count that is drawn, rounded half up, and at least 1. */
    static double meanCount(Distribution distribution) {
        int points = 1000;
        double[] u = {0};
        ContinuousSampler sampler = sampler(distribution).on(() -> (long) (u[0] * 0x1p53) << 11);
        double sum = 0;
        for (int i = 0; i < points; i++) {
            u[0] = (i + 0.5) / points;
            sum += Math.max(1, Math.floor(sampler.sample() + 0.5));
        }
        return sum / points;
    }

    private static Sampler of(ContinuousDistribution distribution) {
        return random -> () -> distribution.inverseCumulativeProbability(random.nextDouble());
    }

    private static Sampler normal(Normal d) {
        double min = d.min() == null ? 0 : d.min();
        double max = d.max() == null ? Double.POSITIVE_INFINITY : d.max();
        return of(TruncatedNormalDistribution.of(d.mean(), d.sd(), min, max));
    }

    private static Sampler beta(Beta d) {
        double min = d.min() == null ? 0 : d.min();
        double max = d.max() == null ? 1 : d.max();
        return of(BetaDistribution.of(d.alpha(), d.beta())).scaled(min, max - min);
    }

    private static Sampler pert(double min, double mode, double max) {
        double rise = 4 * (mode - min) / (max - min);
        return of(BetaDistribution.of(1 + rise, 5 - rise)).scaled(min, max - min);
    }

    private static Sampler empirical(Empirical d) {
        if (d.values().isEmpty()) {
            return Distributions.sampler(d); // a table of quantiles is inverted anyway
        }
        double[] weights = new double[d.values().size()];
        Arrays.fill(weights, 1);
        for (int i = 0; i < d.weights().size(); i++) {
            weights[i] = d.weights().get(i);
        }
        int[] order =
                IntStream.range(0, weights.length)
                        .boxed()
                        .sorted(Comparator.comparing(d.values()::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return steps(
                Arrays.stream(order).mapToDouble(d.values()::get).toArray(),
                Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    /** Ascending values with relative weights. */
    private static Sampler steps(double[] values, double[] weights) {
        double[] sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        double total = sums[sums.length - 1];
        return random ->
                () -> {
                    double u = random.nextDouble() * total;
                    int found = Arrays.binarySearch(sums, u);
                    int step = found >= 0 ? found + 1 : -found - 1;
                    return values[Math.min(step, values.length - 1)];
                };
    }
}
