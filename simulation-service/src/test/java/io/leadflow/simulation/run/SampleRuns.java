package io.leadflow.simulation.run;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.simulation.Examples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Runs in the states that tests need. */
final class SampleRuns {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private SampleRuns() {}

    static Run finished(Instant at, CallbackStatus callback) {
        return run(RunStatus.COMPLETED, at, callback);
    }

    static Run running() {
        return run(RunStatus.RUNNING, null, null);
    }

    private static Run run(RunStatus status, Instant finishedAt, CallbackStatus callback) {
        LocalDate start = LocalDate.of(2026, 1, 5);
        return new Run(
                UUID.randomUUID(),
                status,
                3,
                new RunRequest(
                        "minimal", 1, start, 30, 0, 0, 10, 7L, null, null, Map.of("team", "north")),
                Examples.definition("minimal"),
                "1.0.0",
                null,
                NOW.minusSeconds(9_999_999),
                null,
                finishedAt,
                RunProgress.none(10),
                null,
                callback,
                null,
                null,
                null);
    }
}
