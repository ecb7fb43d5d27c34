package io.leadflow.simulation.run;

import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.StopRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a run has enough replications: the half-width of Student's interval of the mean is at
 * most the asked share of the mean (Law, Simulation Modeling and Analysis, 5th ed., 9.4.1).
 */
final class StopDecision {
    private StopDecision() {}

    /**
     * Replications to plan for now: those there are where they are enough or the most, else a
     * further batch.
     *
     * @param outcomes of all replications planned so far, in order
     */
    static int replications(RunRequest request, List<ReplicationOutcome> outcomes) {
        StopRule rule = request.stopWhen();
        int planned = outcomes.size();
        if (rule == null || planned >= rule.maxReplications() || isEnough(request, outcomes)) {
            return planned;
        }
        return Math.min(planned + request.replications(), rule.maxReplications());
    }

    private static boolean isEnough(RunRequest request, List<ReplicationOutcome> outcomes) {
        StopRule rule = request.stopWhen();
        double[] figures = outcomes.stream().mapToDouble(o -> figure(rule.measure(), o)).toArray();
        double[] independent =
                Boolean.TRUE.equals(request.antithetic()) ? pairMeans(figures) : figures;
        if (independent.length < 2) {
            return false;
        }
        double mean = Arrays.stream(independent).average().orElseThrow();
        double halfWidth = halfWidth(independent, mean, rule.confidence());
        return halfWidth <= rule.relativeHalfWidth() * Math.abs(mean);
    }

    private static double halfWidth(double[] figures, double mean, double confidence) {
        int n = figures.length;
        double squares = Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
        double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return t * Math.sqrt(squares / (n - 1) / n);
    }

    /** Replications of an antithetic pair depend on each other; pairs do not. */
    private static double[] pairMeans(double[] figures) {
        return IntStream.range(0, figures.length / 2)
                .mapToDouble(pair -> (figures[2 * pair] + figures[2 * pair + 1]) / 2)
                .toArray();
    }

    private static double figure(StopRule.Measure measure, ReplicationOutcome o) {
        return switch (measure) {
            case CONVERSION -> share(o.won(), o.leads());
            case WIN_RATE -> share(o.won(), o.won() + o.lost());
            case WON -> o.won();
            case REVENUE -> o.revenue();
        };
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
