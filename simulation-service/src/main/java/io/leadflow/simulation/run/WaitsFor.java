package io.leadflow.simulation.run;

/** What keeps a run from going on at this moment. */
public enum WaitsFor {
    /** The broker does not answer. */
    BROKER,
    /** So many lead events are not counted yet that no more are made. */
    STATISTICS,
    /** No worker has begun: all are busy with other runs, or there is none. */
    WORKERS
}
