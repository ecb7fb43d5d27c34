package io.leadflow.metrics.funnel;

/** An event names what its replication's first event does not list. */
public final class UnknownIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownIdException(String id) {
        super("\"" + id + "\" is not listed in ReplicationStarted");
    }
}
