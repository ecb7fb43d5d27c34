package io.leadflow.simulation.run;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The next step of each run: what the coordinator does with it at this moment. */
@ApplicationScoped
public class RunSteps {
    private final RunBoard board;
    private final TaskBoard tasks;
    private final RunEvents events;
    private final Callbacks callbacks;
    private final RunTraces traces;
    private final Duration progressEvery;
    private final Map<UUID, Long> nextProgress = new ConcurrentHashMap<>();
    private final Set<UUID> calling = ConcurrentHashMap.newKeySet();

    @Inject
    RunSteps(
            RunBoard board,
            TaskBoard tasks,
            RunEvents events,
            Callbacks callbacks,
            RunTraces traces,
            CoordinatorSettings settings) {
        this.board = board;
        this.tasks = tasks;
        this.events = events;
        this.callbacks = callbacks;
        this.traces = traces;
        this.progressEvery = settings.progressEvery();
    }

    /** Done when the change, if there is one, can be seen on the board. */
    Uni<Void> next(Run run) {
        if (board.isUnsettled(run.id())) {
            return change(RunChanges.restated(run));
        }
        return switch (run.status()) {
            case REQUESTED ->
                    writeTasks(run, 0, run.progress().replications())
                            .chain(() -> change(RunChanges.started(run, Instant.now())));
            case RUNNING -> follow(run);
            case COMPLETED, CANCELLED, FAILED -> callBack(run);
        };
    }

    private Uni<Void> follow(Run run) {
        int replications = run.progress().replications();
        RunProgress progress = tasks.progress(run.id(), replications);
        Optional<String> failure = tasks.failure(run.id());
        if (failure.isPresent()) {
            return change(RunChanges.failed(run, progress, failure.get(), Instant.now()));
        }
        if (progress.replicationsDone() == replications) {
            return batchDone(run, progress);
        }
        if (progress.equals(run.progress()) || !isTimeToTell(run)) {
            return Uni.createFrom().voidItem();
        }
        return change(RunChanges.progressed(run, progress));
    }

    /** All that was planned is done: that is enough, or a further batch is planned. */
    private Uni<Void> batchDone(Run run, RunProgress progress) {
        int done = progress.replicationsDone();
        int wanted = StopDecision.replications(run.request(), tasks.outcomes(run.id(), done));
        if (wanted == done) {
            return change(RunChanges.completed(run, progress, Instant.now()));
        }
        RunProgress planned = tasks.progress(run.id(), wanted);
        return writeTasks(run, done, wanted)
                .chain(() -> change(RunChanges.progressed(run, planned)));
    }

    private Uni<Void> writeTasks(Run run, int from, int to) {
        return events.writeTasks(board.whole(run), from, to, traces.of(run.id()));
    }

    private boolean isTimeToTell(Run run) {
        long now = System.nanoTime();
        Long next = nextProgress.get(run.id());
        if (next != null && now - next < 0) {
            return false;
        }
        nextProgress.put(run.id(), now + progressEvery.toNanos());
        return true;
    }

    /** Starts the call and does not wait for it: it may take minutes. */
    private Uni<Void> callBack(Run run) {
        nextProgress.remove(run.id());
        if (run.callback() == CallbackStatus.PENDING && calling.add(run.id())) {
            callbacks
                    .deliver(run, traces.of(run.id()))
                    .chain(outcome -> change(RunChanges.calledBack(latest(run), outcome)))
                    .onTermination()
                    .invoke(() -> calling.remove(run.id()))
                    .subscribe()
                    .with(done -> {}, e -> io.quarkus.logging.Log.warn("callback not noted", e));
        }
        return Uni.createFrom().voidItem();
    }

    private Run latest(Run run) {
        return board.find(run.id()).orElse(run);
    }

    private Uni<Void> change(Run run) {
        return events.write(board.whole(run), traces.of(run.id()))
                .chain(() -> board.reached(run.id(), run.revision()))
                .replaceWithVoid();
    }
}
