package io.leadflow.simulation.eventlog;

/**
 * The part of a run's events that is asked for.
 *
 * @param first first replication
 * @param last last replication, that one included
 * @param from no event before this moment, epoch milliseconds
 * @param until no event at or after this moment, epoch milliseconds
 */
record Selection(int first, int last, long from, long until) {
    /** Whether events have to tell their replication. */
    boolean hasSeveral() {
        return last > first;
    }
}
