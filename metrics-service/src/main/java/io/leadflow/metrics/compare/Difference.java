package io.leadflow.metrics.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;

/**
 * How much a figure differs between two runs.
 *
 * <p>Paired: replication r of both runs has had the same random numbers, so the differences within
 * the pairs are looked at, with Student's t on n − 1 degrees of freedom (Law, Simulation Modeling
 * and Analysis, 5th ed., 10.2.1 and 11.2). Independent: Welch's t (the same, 10.2.2).
 *
 * @param n pairs, or replications of the run with fewer
 * @param mean of the other run less the base's
 * @param low lower end of the 95 % interval; absent with n below 2
 * @param high upper end
 * @param pValue two-sided, of the hypothesis that there is no difference; absent with n below 2
 * @param smallestDetectable the difference that such runs would find, at 5 %, four times out of
 *     five: (t(0.975) + t(0.8)) × standard error
 */
record Difference(
        int n, Double mean, Double low, Double high, Double pValue, Double smallestDetectable) {
    private static final double UPPER = 0.975;
    private static final double POWER = 0.8;

    /** Of values that belong together in pairs. */
    static Difference paired(double[] base, double[] other) {
        double[] differences =
                IntStream.range(0, base.length).mapToDouble(i -> other[i] - base[i]).toArray();
        int n = differences.length;
        if (n < 2) {
            return unsure(n, mean(differences));
        }
        double error = Math.sqrt(variance(differences) / n);
        double p = error == 0 ? certain(mean(differences)) : pairedP(base, other);
        return of(n, mean(differences), error, n - 1.0, p);
    }

    private static double pairedP(double[] base, double[] other) {
        return TTest.withDefaults().pairedTest(other, base).getPValue();
    }

    /** Of values that have nothing to do with each other. */
    static Difference independent(double[] base, double[] other) {
        int n = Math.min(base.length, other.length);
        double difference = mean(other) - mean(base);
        if (n < 2) {
            return unsure(n, difference);
        }
        double b = variance(base) / base.length;
        double o = variance(other) / other.length;
        double error = Math.sqrt(b + o);
        if (error == 0) {
            return of(n, difference, 0, n - 1.0, certain(difference));
        }
        double freedom =
                (b + o) * (b + o) / (b * b / (base.length - 1) + o * o / (other.length - 1));
        double p = TTest.withDefaults().test(other, base).getPValue();
        return of(n, difference, error, freedom, p);
    }

    /** Without any spread a difference is there or not. */
    private static double certain(double difference) {
        return difference == 0 ? 1 : 0;
    }

    private static Difference unsure(int n, double mean) {
        return new Difference(n, Double.isNaN(mean) ? null : mean, null, null, null, null);
    }

    private static Difference of(int n, double mean, double error, double freedom, double p) {
        TDistribution t = TDistribution.of(freedom);
        double half = t.inverseCumulativeProbability(UPPER) * error;
        double detectable =
                (t.inverseCumulativeProbability(UPPER) + t.inverseCumulativeProbability(POWER))
                        * error;
        return new Difference(n, mean, mean - half, mean + half, p, detectable);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
