package io.leadflow.simulation.run;

import io.leadflow.service.exchange.ProblemKind;

/** What this service refuses. */
public enum RunProblemKind implements ProblemKind {
    MALFORMED_REQUEST(400),
    UNKNOWN_RUN(404),
    RUN_ENDED(409),
    RUN_TOO_LARGE(413),
    INVALID_RUN(422),
    KEY_REUSED(422),
    KEY_SPENT(422),
    TOO_MANY_RUNS(429),
    /** Kafka did not take it in time; it may yet. */
    RUN_NOT_WRITTEN(503);

    private final int status;

    RunProblemKind(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
