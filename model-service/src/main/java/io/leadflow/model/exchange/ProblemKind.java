package io.leadflow.model.exchange;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What this service refuses or fails at; the last ones are the framework's findings, by status. */
public enum ProblemKind {
    MALFORMED_DOCUMENT(400),
    INVALID_PARAMETER(400),
    UNKNOWN_PROCESS(404),
    NO_DRAFT(404),
    UNKNOWN_VERSION(404),
    NOT_PUBLISHED(404),
    DRAFT_EXISTS(409),
    PRECONDITION_FAILED(412),
    INVALID_DEFINITION(422),
    PRECONDITION_REQUIRED(428),
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
