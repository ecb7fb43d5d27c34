package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Beta-PERT on [min, max]: beta with shapes 1 + 4 (mode − min) / (max − min) and 1 + 4 (max − mode)
 * / (max − min); mean = (min + 4 mode + max) / 6 (Malcolm, Roseboom, Clark, Fazar 1959).
 */
public final class PertFit {
    private PertFit() {}

    /** The mode. */
    public static double mean(double min, double max, double mean) {
        double lowest = (5 * min + max) / 6;
        double highest = (min + 5 * max) / 6;
        Checks.within("mean", mean, lowest, highest);
        return Math.clamp((6 * mean - min - max) / 4, min, max);
    }

    /** The mode. */
    public static double quantile(double min, double max, Quantiles one) {
        double wanted = (one.x(0) - min) / (max - min);
        double place =
                Root.between(
                        0, 1, mode -> unit(mode).inverseCumulativeProbability(one.p(0)) - wanted);
        if (Double.isNaN(place)) {
            throw Checks.noSuch("pert", "min, max, quantiles");
        }
        return min + place * (max - min);
    }

    private static BetaDistribution unit(double mode) {
        return BetaDistribution.of(1 + 4 * mode, 5 - 4 * mode);
    }
}
