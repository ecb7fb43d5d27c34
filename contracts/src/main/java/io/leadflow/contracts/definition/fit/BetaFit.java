package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Beta on [min, max]. Mean m and variance v on [0, 1]: alpha + beta = m (1 − m) / v − 1 (Johnson,
 * Kotz, Balakrishnan: Continuous Univariate Distributions 2, ch. 25). Two quantiles: for each
 * concentration the mean that keeps the first one, then the concentration that keeps the second.
 */
public final class BetaFit {
    private static final double LEAST = 0.05;
    private static final double MOST = 1e4;

    private BetaFit() {}

    public static BetaDistribution moments(double min, double max, double mean, double cv) {
        Checks.within("mean", mean, min, max);
        double m = (mean - min) / (max - min);
        double deviation = mean * cv / (max - min);
        double concentration = m * (1 - m) / (deviation * deviation) - 1;
        if (!(concentration > 0)) {
            double most = Math.sqrt(m * (1 - m)) * (max - min) / mean;
            throw new InfeasibleException("distribution-cv-range", cv, 0, most);
        }
        return of(m, concentration);
    }

    public static BetaDistribution quantiles(double min, double max, Quantiles two) {
        Checks.within("quantile", two.x(0), min, max);
        Checks.within("quantile", two.x(1), min, max);
        double y0 = (two.x(0) - min) / (max - min);
        double y1 = (two.x(1) - min) / (max - min);
        double log =
                Root.between(
                        Math.log(LEAST),
                        Math.log(MOST),
                        s -> keeping(y0, two.p(0), s).cumulativeProbability(y1) - two.p(1));
        if (Double.isNaN(log)) {
            throw Checks.noSuch("beta", "quantiles");
        }
        return keeping(y0, two.p(0), log);
    }

    /** The distribution of that concentration of which {@code y} is the quantile of {@code p}. */
    private static BetaDistribution keeping(double y, double p, double logConcentration) {
        double concentration = Math.exp(logConcentration);
        double mean =
                Root.between(
                        1e-9, 1 - 1e-9, m -> of(m, concentration).cumulativeProbability(y) - p);
        if (Double.isNaN(mean)) {
            throw Checks.noSuch("beta", "quantiles");
        }
        return of(mean, concentration);
    }

    private static BetaDistribution of(double mean, double concentration) {
        return BetaDistribution.of(mean * concentration, (1 - mean) * concentration);
    }
}
