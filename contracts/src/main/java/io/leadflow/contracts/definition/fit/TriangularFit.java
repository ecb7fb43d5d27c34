package io.leadflow.contracts.definition.fit;

import org.apache.commons.statistics.distribution.TriangularDistribution;

/**
 * Triangular. Symmetric: variance = half width² / 6. Three quantiles: the share of the middle one
 * of the way between the others tells the mode's place between the ends; then width and place
 * follow linearly (Kotz, van Dorp: Beyond Beta, ch. 1).
 */
public final class TriangularFit {
    private TriangularFit() {}

    public static TriangularDistribution moments(double mean, double cv) {
        double half = mean * cv * Math.sqrt(6);
        return TriangularDistribution.of(mean - half, mean, mean + half);
    }

    public static TriangularDistribution quantiles(Quantiles three) {
        double share = (three.x(1) - three.x(0)) / (three.x(2) - three.x(0));
        double place = Root.between(0, 1, mode -> share(mode, three) - share);
        if (Double.isNaN(place)) {
            throw Checks.noSuch("triangular", "quantiles");
        }
        double low = unit(place, three.p(0));
        double width = (three.x(2) - three.x(0)) / (unit(place, three.p(2)) - low);
        double min = three.x(0) - low * width;
        return TriangularDistribution.of(min, min + place * width, min + width);
    }

    private static double share(double mode, Quantiles three) {
        double low = unit(mode, three.p(0));
        return (unit(mode, three.p(1)) - low) / (unit(mode, three.p(2)) - low);
    }

    private static double unit(double mode, double p) {
        return TriangularDistribution.of(0, mode, 1).inverseCumulativeProbability(p);
    }
}
