package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Lognormal: sigma² = ln(1 + cv²), mu = ln(mean) − sigma² / 2; the quantile of p is exp(mu + sigma
 * · z(p)) (Johnson, Kotz, Balakrishnan: Continuous Univariate Distributions 1, ch. 14).
 */
public final class LognormalFit {
    private LognormalFit() {}

    public static LogNormalDistribution moments(double mean, double cv) {
        double variance = Math.log1p(cv * cv);
        return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    public static LogNormalDistribution quantiles(Quantiles two) {
        two.positive();
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double z0 = standard.inverseCumulativeProbability(two.p(0));
        double z1 = standard.inverseCumulativeProbability(two.p(1));
        double sigma = Math.log(two.x(1) / two.x(0)) / (z1 - z0);
        return LogNormalDistribution.of(Math.log(two.x(0)) - z0 * sigma, sigma);
    }
}
