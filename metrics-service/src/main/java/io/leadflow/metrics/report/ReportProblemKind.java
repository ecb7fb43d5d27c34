package io.leadflow.metrics.report;

import io.leadflow.service.exchange.ProblemKind;

/** What this service refuses. */
public enum ReportProblemKind implements ProblemKind {
    UNKNOWN_RUN(404),
    UNKNOWN_STAGE(404),
    NOT_COMPARABLE(409);

    private final int status;

    ReportProblemKind(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
