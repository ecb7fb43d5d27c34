package io.leadflow.funnel;

/** Leads frozen or lost in one stage for one reason, those of the pipeline among them. */
public final class ReasonStatistics {
    /** How often it happened. */
    public long episodes;

    /** How many are in it at present. */
    public long now;

    /** How many came back: thawed, or reopened. */
    public long returned;

    ReasonStatistics() {}
}
