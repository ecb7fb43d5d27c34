package io.leadflow.simulation.eventlog;

import io.leadflow.service.exchange.ProblemKind;

/** Why a run's event log cannot be had, or not now. */
enum EventLogProblemKind implements ProblemKind {
    RUN_FAILED(409),
    OTHER_ENGINE(409),
    TOO_MANY_LOGS(503);

    private final int status;

    EventLogProblemKind(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
