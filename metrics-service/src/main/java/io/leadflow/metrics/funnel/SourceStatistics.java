package io.leadflow.metrics.funnel;

/**
 * The leads of one source in one replication: those it brought, or those of the pipeline at the
 * start that had come from it.
 */
public final class SourceStatistics {
    public long leads;
    public long won;

    /** Lost at present: a lead that is reopened is not. */
    public long lost;

    /** Frozen at present. */
    public long frozen;

    /** Sum of the won values, in minor units. */
    public long revenue;

    /** From creation to the win. */
    public Durations timeToWin = new Durations();

    SourceStatistics() {}

    /** Neither won, lost nor frozen. */
    public long open() {
        return leads - won - lost - frozen;
    }
}
