package io.leadflow.metrics.measure;

/** What a figure counts. */
public enum Unit {
    LEADS,
    /** A fraction of 1. */
    SHARE,
    /** Units of the run's currency. */
    CURRENCY,
    CURRENCY_PER_DAY,
    DAYS
}
