package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where one more replication lies with 95 % probability: m ± t·s·√(1 + 1/n), with the mean m and
 * the standard deviation s of n replications and the 0.975 quantile t of Student's distribution
 * with n − 1 degrees of freedom.
 */
record PredictionInterval(double low, double high) {

    static PredictionInterval of(double[] replications) {
        int n = replications.length;
        double mean = 0;
        for (double x : replications) {
            mean += x / n;
        }
        double squares = 0;
        for (double x : replications) {
            squares += (x - mean) * (x - mean);
        }
        double t = TDistribution.of(n - 1).inverseCumulativeProbability(0.975);
        double half = t * Math.sqrt(squares / (n - 1)) * Math.sqrt(1 + 1.0 / n);
        return new PredictionInterval(mean - half, mean + half);
    }

    /**
     * From the confidence interval of the mean, m ± t·s/√n, which the prediction interval exceeds
     * √(n + 1) times.
     */
    static PredictionInterval of(JsonNode estimate) {
        double mean = estimate.path("mean").asDouble();
        double reach = estimate.path("high").asDouble() - mean;
        double half = reach * Math.sqrt(estimate.path("n").asInt() + 1.0);
        return new PredictionInterval(mean - half, mean + half);
    }

    boolean contains(double x) {
        return low <= x && x <= high;
    }
}
