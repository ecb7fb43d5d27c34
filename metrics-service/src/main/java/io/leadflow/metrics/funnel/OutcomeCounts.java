package io.leadflow.metrics.funnel;

/** How leads of some kind end, in one replication; those of the pipeline are not among them. */
public final class OutcomeCounts {
    public long leads;
    public long won;

    /** Lost at present. */
    public long lost;

    /** Sum of the won values, in minor units. */
    public long revenue;

    OutcomeCounts() {}
}
