package io.leadflow.simulation.exchange;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What this service refuses or fails at; the last ones are the framework's findings, by status. */
public enum ProblemKind {
    MALFORMED_REQUEST(400),
    INVALID_PARAMETER(400),
    UNKNOWN_RUN(404),
    RUN_ENDED(409),
    RUN_TOO_LARGE(413),
    INVALID_RUN(422),
    KEY_REUSED(422),
    KEY_SPENT(422),
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable name programs know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI type() {
        return URI.create("urn:leadflow:problem:" + code());
    }

    /** What the framework's status {@code status} means here. */
    static Optional<ProblemKind> ofFramework(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .filter(kind -> kind.compareTo(BAD_REQUEST) >= 0)
                .findFirst();
    }
}
