package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a run tells of a figure: the mean over its complete replications and the 95 % confidence
 * interval of that mean, m ± t·s ÷ √n, t being the 0.975 quantile of Student's distribution with n
 * − 1 degrees of freedom.
 *
 * @param mean absent where no replication tells
 * @param low lower end of the interval; absent with fewer than two replications
 * @param high upper end
 * @param n independent replications that tell: a ratio with nothing to divide by does not;
 *     antithetic replications count in pairs
 * @param total sum over the replications; absent for ratios
 * @param pooled sum of the numerators ÷ sum of the denominators; absent for counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(Double mean, Double low, Double high, int n, Double total, Double pooled) {
    private static final double UPPER = 0.975;

    /** Of independent values that are summed up by nothing: a median, a difference. */
    public static Estimate ofLevels(double[] values) {
        return of(values, null, null);
    }

    /** Of independent values; {@code total} and {@code pooled} are passed on. */
    static Estimate of(double[] values, Double total, Double pooled) {
        int n = values.length;
        if (n == 0) {
            return new Estimate(null, null, null, 0, total, pooled);
        }
        double mean = Arrays.stream(values).sum() / n;
        if (n == 1) {
            return new Estimate(mean, null, null, 1, total, pooled);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(UPPER);
        double half = t * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half, n, total, pooled);
    }
}
