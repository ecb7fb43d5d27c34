package io.leadflow.funnel;

/** An event contradicts those before it; the message says how, for people. */
public final class UnfoldableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfoldableEventException(String message) {
        super(message);
    }
}
