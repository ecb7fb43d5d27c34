package io.leadflow.simulation.run;

import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.simulation.task.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells what runs wait for, as this instance sees it. */
@ApplicationScoped
public class Waiting {
    private final TaskBoard tasks;
    private final Backlog backlog;

    @Inject
    Waiting(TaskBoard tasks, Backlog backlog) {
        this.tasks = tasks;
        this.backlog = backlog;
    }

    /** Empty while the run goes on, and when it has ended. */
    Optional<WaitsFor> of(Run run) {
        if (run.status().isFinal()) {
            return Optional.empty();
        }
        if (backlog.isBrokerSilent()) {
            return Optional.of(WaitsFor.BROKER);
        }
        if (backlog.isFull() && run.request().streamsEvents()) {
            return Optional.of(WaitsFor.STATISTICS);
        }
        return run.status() == RunStatus.RUNNING && tasks.reported(run.id()).isEmpty()
                ? Optional.of(WaitsFor.WORKERS)
                : Optional.empty();
    }
}
