package io.leadflow.simulation.run;

import io.leadflow.contracts.run.Run;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps one caller from having any number of unfinished runs. Several instances may each let one
 * more in before they hear of each other.
 */
@ApplicationScoped
public class ConcurrentRuns {
    private final RunBoard board;
    private final int most;

    /** Runs on their way to the board. */
    private final Map<UUID, Run> admitted = new HashMap<>();

    @Inject
    ConcurrentRuns(RunBoard board, RunLimits limits) {
        this.board = board;
        this.most = limits.concurrentRuns();
    }

    /**
     * Writes a run, which is on the board when that is done.
     *
     * @throws Refusal where its caller has as many runs as allowed
     */
    Uni<Run> admit(Run run, Supplier<Uni<Run>> write) {
        enter(run);
        return Uni.createFrom().deferred(write::get).onTermination().invoke(() -> leave(run));
    }

    private synchronized void enter(Run run) {
        if (unfinished(run) >= most) {
            throw new Refusal(RunProblemKind.TOO_MANY_RUNS, most);
        }
        admitted.put(run.id(), run);
    }

    private synchronized void leave(Run run) {
        admitted.remove(run.id());
    }

    private long unfinished(Run asked) {
        return Stream.concat(admitted.values().stream(), board.all().stream())
                .filter(run -> run.workspace().equals(asked.workspace()))
                .filter(run -> Objects.equals(run.requestedBy(), asked.requestedBy()))
                .filter(run -> !run.status().isFinal())
                .map(Run::id)
                .distinct()
                .count();
    }
}
