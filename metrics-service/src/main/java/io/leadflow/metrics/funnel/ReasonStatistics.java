package io.leadflow.metrics.funnel;

/** Leads frozen or lost in one stage for one reason. */
public final class ReasonStatistics {
    /** How often it happened. */
    public long episodes;

    /** How many are in it at present; a lost lead stays. */
    public long now;

    /** How many came back. */
    public long returned;

    ReasonStatistics() {}
}
