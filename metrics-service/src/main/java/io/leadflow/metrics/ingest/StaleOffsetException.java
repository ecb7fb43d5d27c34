package io.leadflow.metrics.ingest;

/** Another instance has folded what this one was about to write. */
final class StaleOffsetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleOffsetException(String topic, int partition) {
        super("another instance reads " + topic + ", partition " + partition);
    }
}
