package io.leadflow.metrics.funnel;

/** The leads of one source in one replication. */
public final class SourceStatistics {
    public long leads;
    public long won;
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
