package io.leadflow.model.exchange;

import io.leadflow.service.exchange.ProblemKind;

/** What this service refuses. */
public enum ModelProblemKind implements ProblemKind {
    MALFORMED_DOCUMENT(400),
    UNKNOWN_PROCESS(404),
    NO_DRAFT(404),
    UNKNOWN_VERSION(404),
    NOT_PUBLISHED(404),
    UNKNOWN_RUN(404),
    DRAFT_EXISTS(409),
    RUN_OF_OTHER_PROCESS(409),
    RUN_OF_OTHER_VERSION(409),
    RUN_WITH_OTHER_STAGES(409),
    RUN_WITHOUT_FIGURES(409),
    PRECONDITION_FAILED(412),
    INVALID_DEFINITION(422),
    PRECONDITION_REQUIRED(428),
    METRICS_UNAVAILABLE(503);

    private final int status;

    ModelProblemKind(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
