package io.leadflow.funnel;

/**
 * An event came before one that precedes it. Whoever wrote it writes the replication again from its
 * beginning, so the event may be left alone.
 */
public final class SequenceGapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SequenceGapException(long expected, long got) {
        super("expected event " + expected + ", got " + got, null, false, false);
    }
}
