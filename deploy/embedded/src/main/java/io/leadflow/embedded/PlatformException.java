package io.leadflow.embedded;

import java.util.Locale;

/** The platform or a part of it cannot do what it was asked for; says in one line what is wrong. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can go wrong; the details of each are named in the order they are given. */
    public enum Reason {
        /** Part, exit code, last log line, log file. */
        PART_ENDED,
        /** Part, seconds, last log line, log file. */
        PART_LATE,
        /** Part, what happened, log file. */
        PART_FAILED,
        /** Part, port. */
        PORT_TAKEN,
        /** Port. */
        PORT_RANGE,
        /** Address. */
        OPEN_TO_ALL,
        /** Folder, why. */
        NOT_WRITABLE,
        /** Folder. */
        ALREADY_RUNNING,
        /** What is missing. */
        NOT_BUILT,
        /** Address, what happened. */
        NO_ANSWER,
        /** Address, status, the answer's text. */
        REFUSED,
        /** Seconds, what was waited for. */
        GAVE_UP,
        /** Run, state, why. */
        RUN_ENDED
    }

    private final Reason reason;
    private final transient Object[] details;

    /**
     * Makes the exception.
     *
     * @param reason what is wrong
     * @param details what {@code reason} asks for
     */
    public PlatformException(Reason reason, Object... details) {
        super(Messages.in(Locale.ENGLISH).problem(reason, details));
        this.reason = reason;
        this.details = details.clone();
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, in one line of the reader's language. */
    public String message(Messages messages) {
        return messages.problem(reason, details);
    }
}
