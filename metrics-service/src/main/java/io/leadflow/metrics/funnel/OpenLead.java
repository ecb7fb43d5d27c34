package io.leadflow.metrics.funnel;

/** A lead that is neither won nor lost, as far as its events go. Fields are the fold's own. */
final class OpenLead {
    static final int NONE = -1;

    /** Where it comes from, an index in the dictionary. */
    public int source;

    public long createdAt;

    /** Stages it has entered, a bit each. */
    public boolean[] entered;

    /** How many stages of the funnel, from the first on, it has entered. */
    public int depth;

    public int stage = NONE;
    public long enteredAt;
    public long workStartedAt = NONE;
    public long workFinishedAt = NONE;

    /** Reason it is frozen for, or NONE; the stage it froze in is {@link #stage}. */
    public int frozen = NONE;

    /** The present visit's time limit has passed. */
    public boolean timedOut;

    /** Stages it has grown stale in, a bit each. */
    public boolean[] stale;

    /** Time in each stage so far, left visits only, in milliseconds. */
    public long[] timeInStage;

    OpenLead() {}

    OpenLead(int source, long createdAt, int stages) {
        this.source = source;
        this.createdAt = createdAt;
        entered = new boolean[stages];
        stale = new boolean[stages];
        timeInStage = new long[stages];
    }
}
