package io.leadflow.service.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What every service refuses or fails at; all but first and last are the framework's findings. */
public enum CommonProblem implements ProblemKind {
    INVALID_PARAMETER(400),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NO_WORKSPACE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    /** What has to be on the audit trail cannot be entered there. */
    AUDIT_UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** What the framework's status {@code status} means here. */
    static Optional<ProblemKind> ofFramework(int status) {
        return Arrays.<ProblemKind>stream(values())
                .filter(kind -> kind.status() == status && kind != INVALID_PARAMETER)
                .findFirst();
    }
}
