package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Gamma: shape = 1 / cv², scale = mean · cv². Quantiles: their ratio tells the shape, as it falls
 * with it; then the scale stretches (Johnson, Kotz, Balakrishnan: Continuous Univariate
 * Distributions 1, ch. 17).
 */
public final class GammaFit {
    private static final double LEAST_SHAPE = 0.02;
    private static final double MOST_SHAPE = 1e5;

    private GammaFit() {}

    public static GammaDistribution moments(double mean, double cv) {
        double squared = cv * cv;
        return GammaDistribution.of(1 / squared, mean * squared);
    }

    public static GammaDistribution quantiles(Quantiles two) {
        double ratio = Math.log(two.positive().x(1) / two.x(0));
        double logShape =
                Root.between(
                        Math.log(LEAST_SHAPE),
                        Math.log(MOST_SHAPE),
                        log -> logRatio(Math.exp(log), two) - ratio);
        if (Double.isNaN(logShape)) {
            throw Checks.noSuch("gamma", "quantiles");
        }
        double shape = Math.exp(logShape);
        return GammaDistribution.of(shape, two.x(1) / unit(shape, two.p(1)));
    }

    private static double logRatio(double shape, Quantiles two) {
        return Math.log(unit(shape, two.p(1))) - Math.log(unit(shape, two.p(0)));
    }

    private static double unit(double shape, double p) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(p);
    }
}
