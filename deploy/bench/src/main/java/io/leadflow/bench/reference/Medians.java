package io.leadflow.bench.reference;

import java.util.Arrays;
import java.util.List;

/** Medians: of an even number of values, the mean of the two in the middle. */
public final class Medians {
    private Medians() {}

    /** Of one value at least. */
    public static double of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Likewise. */
    public static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
