package io.leadflow.contracts.topic;

/** A record that does not keep to its contract; the message says what is wrong, for people. */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
