package io.leadflow.metrics.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How likely something is that came true in some of the replications, with Wilson's 95 % score
 * interval (Wilson 1927; recommended by Brown, Cai and DasGupta, Statistical Science 16(2), 2001):
 * it stays within 0 and 1 and covers well for few replications too.
 *
 * @param n replications
 * @param count those in which it came true
 * @param share count ÷ n; absent without replications
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proportion(int n, int count, Double share, Double low, Double high) {
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    static Proportion of(int count, int n) {
        if (n == 0) {
            return new Proportion(0, 0, null, null, null);
        }
        double p = (double) count / n;
        double zz = Z * Z / n;
        double middle = (p + zz / 2) / (1 + zz);
        double half = Z / (1 + zz) * Math.sqrt(p * (1 - p) / n + zz / 4 / n);
        return new Proportion(n, count, p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
