package io.leadflow.simulation.callback;

/** An address that is not called; trying again would not help. */
public final class ForbiddenCallbackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForbiddenCallbackException(Objection objection) {
        super(objection.code());
    }
}
