package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Weibull: the quantile of p is scale · (−ln(1 − p))^(1 / shape), so two quantiles give both in
 * closed form. The cv depends on the shape alone and falls with it, mean = scale · Γ(1 + 1 / shape)
 * (Johnson, Kotz, Balakrishnan: Continuous Univariate Distributions 1, ch. 21).
 */
public final class WeibullFit {
    private static final double LEAST_SHAPE = 0.1;
    private static final double MOST_SHAPE = 1000;

    private WeibullFit() {}

    public static WeibullDistribution moments(double mean, double cv) {
        double shape = Root.between(LEAST_SHAPE, MOST_SHAPE, k -> cv(k) - cv);
        if (Double.isNaN(shape)) {
            throw new InfeasibleException(
                    "distribution-cv-range", cv, rounded(cv(MOST_SHAPE)), rounded(cv(LEAST_SHAPE)));
        }
        return WeibullDistribution.of(shape, mean / WeibullDistribution.of(shape, 1).getMean());
    }

    public static WeibullDistribution quantiles(Quantiles two) {
        double y0 = -Math.log1p(-two.positive().p(0));
        double y1 = -Math.log1p(-two.p(1));
        double shape = Math.log(y1 / y0) / Math.log(two.x(1) / two.x(0));
        return WeibullDistribution.of(shape, two.x(0) / Math.pow(y0, 1 / shape));
    }

    private static double cv(double shape) {
        WeibullDistribution unit = WeibullDistribution.of(shape, 1);
        return Math.sqrt(unit.getVariance()) / unit.getMean();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
