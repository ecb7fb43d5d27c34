package io.leadflow.funnel;

/** Everything a later fold goes on from. */
final class FoldState {
    static final int FORMAT = 3;

    int format = FORMAT;

    /** The number of the event to be folded next. */
    long next;

    /** Null before the first event. */
    ReplicationStatistics statistics;

    LeadTable leads = new LeadTable();
}
