package io.leadflow.simulation.kernel;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The distributions, each by its natural parameters. */
public final class Samplers {
    private Samplers() {}

    public static Sampler constant(double value) {
        return random -> () -> value;
    }

    public static Sampler uniform(double min, double max) {
        return random -> () -> min + (max - min) * random.nextDouble();
    }

    public static Sampler exponential(double mean) {
        return new Exponential(mean);
    }

    /** Normal, drawn again until it falls into [min, max]. */
    public static Sampler truncatedNormal(double mean, double sd, double min, double max) {
        return random -> {
            ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
            return () -> {
                double x;
                do {
                    x = mean + sd * normal.sample();
                } while (x < min || x > max);
                return x;
            };
        };
    }

    /** {@code mu} and {@code sigma} are those of the natural logarithm. */
    public static Sampler lognormal(double mu, double sigma) {
        return new Lognormal(mu, sigma);
    }

    public static Sampler gamma(double shape, double scale) {
        return random -> AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, scale);
    }

    /** By inversion: an exponential draw to the power of 1 ÷ shape. */
    public static Sampler weibull(double shape, double scale) {
        return random -> {
            ContinuousSampler exponential = ZigguratSampler.Exponential.of(random);
            return () -> scale * Math.pow(exponential.sample(), 1 / shape);
        };
    }

    /** By inversion. */
    public static Sampler triangular(double min, double mode, double max) {
        double rise = max == min ? 0 : (mode - min) / (max - min);
        return random ->
                () -> {
                    double u = random.nextDouble();
                    return u < rise
                            ? min + Math.sqrt(u * (max - min) * (mode - min))
                            : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
                };
    }

    /** Beta, stretched from [0, 1] to [min, max]. */
    public static Sampler beta(double alpha, double beta, double min, double max) {
        return random -> {
            ContinuousSampler unit = ChengBetaSampler.of(random, alpha, beta);
            return () -> min + (max - min) * unit.sample();
        };
    }

    /** Observed values with relative weights, by the alias method. */
    public static Sampler empirical(double[] values, double[] weights) {
        double[] kept = values.clone();
        double[] shares = weights.clone();
        return random -> {
            DiscreteSampler index = AliasMethodDiscreteSampler.of(random, shares);
            return () -> kept[index.sample()];
        };
    }

    /**
     * By inversion of a table of quantiles, linear in between.
     *
     * @param probabilities ascending, from 0 to 1
     * @param values ascending, of the same length
     */
    public static Sampler quantiles(double[] probabilities, double[] values) {
        double[] p = probabilities.clone();
        double[] x = values.clone();
        return random -> () -> interpolate(p, x, random.nextDouble());
    }

    private static double interpolate(double[] p, double[] x, double u) {
        int found = Arrays.binarySearch(p, u);
        if (found >= 0) {
            return x[found];
        }
        int above = -found - 1;
        double share = (u - p[above - 1]) / (p[above] - p[above - 1]);
        return x[above - 1] + share * (x[above] - x[above - 1]);
    }
}
