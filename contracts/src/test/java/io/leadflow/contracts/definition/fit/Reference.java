package io.leadflow.contracts.definition.fit;

import io.leadflow.contracts.definition.Beta;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Exponential;
import io.leadflow.contracts.definition.Gamma;
import io.leadflow.contracts.definition.Lognormal;
import io.leadflow.contracts.definition.Normal;
import io.leadflow.contracts.definition.Pert;
import io.leadflow.contracts.definition.Triangular;
import io.leadflow.contracts.definition.Uniform;
import io.leadflow.contracts.definition.Weibull;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Distributions as Apache Commons Statistics knows them. */
final class Reference {
    private Reference() {}

    /** Of natural parameters; a normal one without its truncation. */
    static ContinuousDistribution of(Distribution natural) {
        return switch (natural) {
            case Uniform u -> UniformContinuousDistribution.of(u.min(), u.max());
            case Exponential e -> ExponentialDistribution.of(e.mean());
            case Normal n -> NormalDistribution.of(n.mean(), n.sd());
            case Lognormal l -> LogNormalDistribution.of(l.mu(), l.sigma());
            case Gamma g -> GammaDistribution.of(g.shape(), g.scale());
            case Weibull w -> WeibullDistribution.of(w.shape(), w.scale());
            case Triangular t -> TriangularDistribution.of(t.min(), t.mode(), t.max());
            case Pert p -> pert(p);
            case Beta b ->
                    new Stretched(BetaDistribution.of(b.alpha(), b.beta()), b.min(), b.max());
            default -> throw new IllegalArgumentException("no continuous reference: " + natural);
        };
    }

    static Map<String, Double> quantiles(Distribution given) {
        return switch (given) {
            case Uniform u -> u.quantiles();
            case Exponential e -> e.quantiles();
            case Normal n -> n.quantiles();
            case Lognormal l -> l.quantiles();
            case Gamma g -> g.quantiles();
            case Weibull w -> w.quantiles();
            case Triangular t -> t.quantiles();
            case Pert p -> p.quantiles();
            case Beta b -> b.quantiles();
            default -> throw new IllegalArgumentException("no quantiles: " + given);
        };
    }

    private static ContinuousDistribution pert(Pert p) {
        double width = p.max() - p.min();
        double alpha = 1 + 4 * (p.mode() - p.min()) / width;
        double beta = 1 + 4 * (p.max() - p.mode()) / width;
        return new Stretched(BetaDistribution.of(alpha, beta), p.min(), p.max());
    }

    /** A distribution on [0, 1], moved to [min, max]. */
    private record Stretched(ContinuousDistribution unit, double min, double max)
            implements ContinuousDistribution {
        @Override
        public double density(double x) {
            return unit.density((x - min) / (max - min)) / (max - min);
        }

        @Override
        public double cumulativeProbability(double x) {
            return unit.cumulativeProbability((x - min) / (max - min));
        }

        @Override
        public double inverseCumulativeProbability(double p) {
            return min + (max - min) * unit.inverseCumulativeProbability(p);
        }

        @Override
        public double getMean() {
            return min + (max - min) * unit.getMean();
        }

        @Override
        public double getVariance() {
            return (max - min) * (max - min) * unit.getVariance();
        }

        @Override
        public double getSupportLowerBound() {
            return min;
        }

        @Override
        public double getSupportUpperBound() {
            return max;
        }

        @Override
        public Sampler createSampler(org.apache.commons.rng.UniformRandomProvider rng) {
            throw new UnsupportedOperationException("not sampled in these tests");
        }
    }
}
