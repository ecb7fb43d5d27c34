package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;

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

    /**
     * From creation to the first work on the lead, without the pipeline's; null where not known.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Durations firstResponse;

    /** Leads that have grown stale in any stage; null where not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Long stale;

    /** Null before the sketches have gone into a run's. */
    public transient Typical typicalTimeToWin;

    public transient Typical typicalFirstResponse;

    /** As it was written; what older formats did not know stays unknown. */
    SourceStatistics() {}

    static SourceStatistics empty() {
        SourceStatistics empty = new SourceStatistics();
        empty.firstResponse = new Durations();
        empty.stale = 0L;
        return empty;
    }

    /** Neither won, lost nor frozen. */
    public long open() {
        return leads - won - lost - frozen;
    }
}
