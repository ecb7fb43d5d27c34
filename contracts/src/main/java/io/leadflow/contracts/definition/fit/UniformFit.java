package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** Uniform: mean (a + b) / 2, variance (b − a)² / 12, linear quantile function. */
public final class UniformFit {
    private UniformFit() {}

    public static UniformContinuousDistribution moments(double mean, double cv) {
        double half = mean * cv * Math.sqrt(3);
        return UniformContinuousDistribution.of(mean - half, mean + half);
    }

    public static UniformContinuousDistribution quantiles(Quantiles two) {
        double width = (two.x(1) - two.x(0)) / (two.p(1) - two.p(0));
        double low = two.x(0) - two.p(0) * width;
        return UniformContinuousDistribution.of(low, low + width);
    }
}
