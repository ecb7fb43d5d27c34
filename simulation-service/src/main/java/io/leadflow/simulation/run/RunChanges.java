package io.leadflow.simulation.run;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunStatus;
import java.time.Instant;

/** The changes a run goes through; each gives the next revision. */
final class RunChanges {
    private RunChanges() {}

    /** Its tasks are on their way. */
    static Run started(Run run, Instant now) {
        return next(run, RunStatus.RUNNING, now, null, run.progress(), null, run.callback());
    }

    static Run progressed(Run run, RunProgress progress) {
        return next(run, run.status(), run.startedAt(), null, progress, null, run.callback());
    }

    static Run completed(Run run, RunProgress progress, Instant now) {
        return ended(run, RunStatus.COMPLETED, progress, null, now);
    }

    static Run failed(Run run, RunProgress progress, String why, Instant now) {
        return ended(run, RunStatus.FAILED, progress, why, now);
    }

    static Run cancelled(Run run, RunProgress progress, Instant now) {
        return ended(run, RunStatus.CANCELLED, progress, null, now);
    }

    /** The same state again, as a new revision. */
    static Run restated(Run run) {
        return calledBack(run, run.callback());
    }

    static Run calledBack(Run run, CallbackStatus callback) {
        return next(
                run,
                run.status(),
                run.startedAt(),
                run.finishedAt(),
                run.progress(),
                run.failure(),
                callback);
    }

    private static Run ended(
            Run run, RunStatus status, RunProgress progress, String failure, Instant now) {
        return next(run, status, run.startedAt(), now, progress, failure, run.callback());
    }

    private static Run next(
            Run run,
            RunStatus status,
            Instant startedAt,
            Instant finishedAt,
            RunProgress progress,
            String failure,
            CallbackStatus callback) {
        return new Run(
                run.id(),
                status,
                run.revision() + 1,
                run.request(),
                run.definition(),
                run.engine(),
                run.rerunOf(),
                run.requestedAt(),
                startedAt,
                finishedAt,
                progress,
                failure,
                callback,
                run.digest(),
                run.workspace(),
                run.requestedBy());
    }
}
