package io.leadflow.contracts.definition.expression;

/** A valid expression has no value for this lead, such as by a division by 0. */
public final class ExpressionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExpressionFailedException(String text, Exception cause) {
        super(message(text, cause.getMessage()), cause);
    }

    ExpressionFailedException(String text, String reason) {
        super(message(text, reason));
    }

    private static String message(String text, String reason) {
        return "the expression \"" + text + "\" failed: " + reason;
    }
}
