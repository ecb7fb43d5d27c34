package io.leadflow.simulation.process;

import java.util.Arrays;

/**
 * Test of Anderson and Darling (1952) of a sample against a distribution that is known, sensitive
 * in the tails where that of Kolmogorov and Smirnov is blind.
 */
final class AndersonDarling {
    /** Of a value 0 or 1: as far in the tail as a sample can be told to be. */
    private static final double LEAST = 1e-16;

    private AndersonDarling() {}

    /**
     * The probability of a statistic as large as this sample's, by Marsaglia and Marsaglia (2004).
     *
     * @param u the distribution function of each value
     */
    static double pValue(double[] u) {
        double[] sorted = u.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = Math.max(LEAST, sorted[i]);
            double above = Math.max(LEAST, 1 - sorted[n - 1 - i]);
            sum += (2 * i + 1) * (Math.log(below) + Math.log(above));
        }
        return 1 - limit(-n - sum / n);
    }

    /** The limit of the distribution of the statistic for large samples. */
    private static double limit(double z) {
        return z < 2
                ? Math.exp(-1.2337141 / z)
                        / Math.sqrt(z)
                        * horner(z, 2.00012, .247105, -.0649821, .0347962, -.0116720, .00168691)
                : Math.exp(
                        -Math.exp(
                                horner(z, 1.0776, -2.30695, .43424, -.082433, .008056, -.0003146)));
    }

    private static double horner(double x, double... coefficients) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
