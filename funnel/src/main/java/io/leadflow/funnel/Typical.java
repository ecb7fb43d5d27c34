package io.leadflow.funnel;

/**
 * What is left of the durations of one replication when they have gone into a run's: not numbers
 * where there was none.
 */
public record Typical(double meanDays, double medianDays) {
    /** Of durations; null for those that are not known. */
    static Typical of(Durations durations) {
        return durations == null
                ? new Typical(Double.NaN, Double.NaN)
                : new Typical(durations.meanDays(), durations.medianDays());
    }
}
