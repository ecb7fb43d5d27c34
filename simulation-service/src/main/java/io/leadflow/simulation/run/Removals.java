package io.leadflow.simulation.run;

import io.leadflow.contracts.run.Run;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes off the topics what nobody needs any more: reports on tasks of runs that have ended, and
 * runs that have been kept long enough. Every instance forgets what it reads a tombstone of.
 */
@ApplicationScoped
public class Removals {
    /** Within it the tombstones come back and clear the board. */
    private static final long AGAIN_AFTER_NANOS = Duration.ofSeconds(5).toNanos();

    private final RunBoard board;
    private final TaskBoard tasks;
    private final RunEvents events;
    private final Retention retention;
    private final long everyNanos;
    private final Map<UUID, Long> cleared = new ConcurrentHashMap<>();
    private long nextLook = System.nanoTime();

    @Inject
    Removals(
            RunBoard board,
            TaskBoard tasks,
            RunEvents events,
            Retention retention,
            RetentionSettings settings) {
        this.board = board;
        this.tasks = tasks;
        this.events = events;
        this.retention = retention;
        this.everyNanos = settings.every().toNanos();
    }

    /** Done when the broker has the tombstones. */
    Uni<Void> next() {
        return each(unneeded(), this::clear).chain(() -> each(over(), this::remove));
    }

    /**
     * Runs with reports that only their running would need. A worker that is late may add some once
     * more. A run that is not known may be about to become so: its reports stay.
     */
    private List<UUID> unneeded() {
        long now = System.nanoTime();
        cleared.values().removeIf(time -> now - time > AGAIN_AFTER_NANOS);
        return tasks.runs().stream()
                .filter(run -> board.hasEnded(run) && !cleared.containsKey(run))
                .toList();
    }

    private Uni<Void> clear(UUID run) {
        cleared.put(run, System.nanoTime());
        return events.removeReports(tasks.reported(run));
    }

    private List<Run> over() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return List.of();
        }
        nextLook = now + everyNanos;
        return retention.over(board.all(), Instant.now()).stream()
                .filter(run -> !board.isUnsettled(run.id()))
                .toList();
    }

    private Uni<Void> remove(Run run) {
        Log.infof("run %s ended at %s and is removed", run.id(), run.finishedAt());
        return events.remove(run.id());
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> removal) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(removal::apply)
                .onItem()
                .ignoreAsUni();
    }
}
