package io.leadflow.simulation.process;

/**
 * Where the initial transient of a series ends: MSER with batches of 5 (White, Cobb and Spratt
 * 2000, "A comparison of five steady-state truncation heuristics for simulation").
 */
final class Mser5 {
    private static final int BATCH = 5;

    private Mser5() {}

    /**
     * How many observations to leave out: those before the batch d, of the first half, from which
     * the squared standard error Σ(Yᵢ − Ȳ)² ÷ (n − d)² of the batch means is least.
     */
    static int truncation(double[] series) {
        double[] means = batchMeans(series);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d <= means.length / 2; d++) {
            double error = squaredError(means, d);
            if (error < least) {
                least = error;
                best = d;
            }
        }
        return best * BATCH;
    }

    private static double[] batchMeans(double[] series) {
        double[] means = new double[series.length / BATCH];
        for (int i = 0; i < means.length * BATCH; i++) {
            means[i / BATCH] += series[i] / BATCH;
        }
        return means;
    }

    private static double squaredError(double[] means, int from) {
        int n = means.length - from;
        double sum = 0;
        for (int i = from; i < means.length; i++) {
            sum += means[i];
        }
        double squares = 0;
        for (int i = from; i < means.length; i++) {
            squares += (means[i] - sum / n) * (means[i] - sum / n);
        }
        return squares / n / n;
    }
}
