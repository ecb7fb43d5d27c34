package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Normal: the quantile of p is mean + sd · z(p), z being that of the standard normal. */
public final class NormalFit {
    /** Least probability within the bounds: drawing again until inside stays quick. */
    private static final double LEAST_INSIDE = 0.01;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalFit() {}

    public static NormalDistribution quantiles(Quantiles two) {
        double z0 = STANDARD.inverseCumulativeProbability(two.p(0));
        double z1 = STANDARD.inverseCumulativeProbability(two.p(1));
        double sd = (two.x(1) - two.x(0)) / (z1 - z0);
        return NormalDistribution.of(two.x(0) - z0 * sd, sd);
    }

    /** Refuses bounds that leave next to nothing of the distribution. */
    public static void checkTruncation(double mean, double sd, double min, double max) {
        double inside = NormalDistribution.of(mean, sd).probability(min, max);
        if (inside < LEAST_INSIDE) {
            throw new InfeasibleException("distribution-truncated-away", min, max, mean, sd);
        }
    }
}
