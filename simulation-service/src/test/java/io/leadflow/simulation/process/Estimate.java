package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** Mean of independent replications with Student's 99 % interval. */
record Estimate(String name, double mean, double halfWidth, long seed) {

    static Estimate of(String name, long seed, int replications, IntToDoubleFunction figure) {
        double[] x = IntStream.range(0, replications).mapToDouble(figure).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (replications - 1);
        double t = TDistribution.of(replications - 1).inverseSurvivalProbability(0.005);
        return new Estimate(name, mean, t * Math.sqrt(variance / replications), seed);
    }

    /** The interval holds {@code theory}, and is narrow enough to tell something. */
    void holds(double theory) {
        assertThat(halfWidth)
                .as("%s: half width, seed %d", name, seed)
                .isLessThan(0.1 * Math.abs(theory));
        assertThat(mean)
                .as("%s: mean of replications, 99 %% interval, seed %d", name, seed)
                .isBetween(theory - halfWidth, theory + halfWidth);
    }

    /** Within a tenth of {@code reference}, which is itself measured and rounded. */
    void isNear(double reference) {
        assertThat(mean)
                .as("%s: mean of replications, seed %d", name, seed)
                .isBetween(0.9 * reference, 1.1 * reference);
    }
}
