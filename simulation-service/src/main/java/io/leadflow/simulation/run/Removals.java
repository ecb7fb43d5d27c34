package io.leadflow.simulation.run;

import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.run.Run;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.audit.Caller;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
    private final AuditLog audit;
    private final Retention retention;
    private final long everyNanos;
    private final Map<UUID, Long> cleared = new ConcurrentHashMap<>();
    private long nextLook = System.nanoTime();

    @Inject
    Removals(
            RunBoard board,
            TaskBoard tasks,
            RunEvents events,
            AuditLog audit,
            Retention retention,
            RetentionSettings settings) {
        this.board = board;
        this.tasks = tasks;
        this.events = events;
        this.audit = audit;
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
        return audit.done(List.of(removal(run)), () -> events.remove(run.id()));
    }

    /** One entry, however often the run is looked at before it is gone. */
    private static AuditEntry removal(Run run) {
        String address = Runs.address(run.id());
        UUID id = UUID.nameUUIDFromBytes((address + "/removal").getBytes(StandardCharsets.UTF_8));
        return new Caller(run.workspace(), Who.LEADFLOW).does(id, AuditAction.RUN_DELETED, address);
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
