package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.simulation.task.Cancellations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The state of every run, as {@code run-events} tells it. Several instances may change a run at a
 * time; the topic's order decides: of two records of one revision the first counts. So every
 * instance sees the same history, and a writer learns from the board whether its change came first.
 */
@ApplicationScoped
public class RunBoard implements Cancellations {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Awaited(UUID run, int revision) {}

    private final ConcurrentMap<UUID, Run> runs = new ConcurrentHashMap<>();
    private final Set<UUID> unsettled = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Awaited, CompletableFuture<Run>> awaited =
            new ConcurrentHashMap<>();

    /** Of the runs that are done with: the board has these without their definition. */
    private final ConcurrentMap<UUID, PackedDefinition> definitions = new ConcurrentHashMap<>();

    private final RecentlyRemoved removed = new RecentlyRemoved();
    private final RunTraces traces;

    @Inject
    RunBoard(RunTraces traces) {
        this.traces = traces;
    }

    /** A run; one that has ended may come without its definition, see {@link #whole}. */
    Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** The run with its definition. */
    Run whole(Run run) {
        PackedDefinition packed = definitions.get(run.id());
        return run.definition() != null || packed == null
                ? run
                : run.withDefinition(packed.unpacked());
    }

    /** All runs, those that have ended without their definition. */
    Collection<Run> all() {
        return runs.values();
    }

    /**
     * Whether the topic's last record of the run is not its state, because another change came
     * first. It must be written again before the topic is compacted.
     */
    boolean isUnsettled(UUID id) {
        return unsettled.contains(id);
    }

    /** Whether the run is in a final state, or was until it was removed lately. */
    boolean hasEnded(UUID id) {
        Run run = runs.get(id);
        return run == null ? removed.contains(id) : run.status().isFinal();
    }

    /** Whether the run was removed lately. */
    boolean isRemoved(UUID id) {
        return removed.contains(id);
    }

    @Override
    public boolean isCancelled(UUID id) {
        Run run = runs.get(id);
        return run == null
                ? removed.contains(id)
                : run.status() == RunStatus.CANCELLED || run.status() == RunStatus.FAILED;
    }

    /** The run once its revision is {@code revision} or more; fails when that takes too long. */
    Uni<Run> reached(UUID id, int revision) {
        CompletableFuture<Run> future =
                awaited.computeIfAbsent(
                        new Awaited(id, revision), key -> new CompletableFuture<>());
        Run now = runs.get(id);
        if (now != null && now.revision() >= revision) {
            awaited.remove(new Awaited(id, revision));
            return Uni.createFrom().item(now);
        }
        return Uni.createFrom()
                .completionStage(() -> future)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onTermination()
                .invoke(() -> awaited.remove(new Awaited(id, revision)));
    }

    /** Takes a record of the topic. */
    void put(ConsumerRecord<byte[], byte[]> record) {
        UUID id = id(record.key());
        if (record.value() == null) {
            forget(id);
            return;
        }
        Run run = Wire.read(record.value(), Run.class);
        if (!run.id().equals(id)) {
            throw new UnreadableRecordException("key and value name different runs", null);
        }
        Run before = runs.get(id);
        if (before != null && run.revision() <= before.revision()) {
            unsettled.add(id);
        } else {
            keep(run);
            traces.note(run, record.headers());
            unsettled.remove(id);
        }
        wake(runs.get(id));
    }

    private void keep(Run run) {
        removed.remove(run.id());
        if (Retention.isDone(run)) {
            definitions.put(run.id(), PackedDefinition.of(run.definition()));
            runs.put(run.id(), run.withDefinition(null));
        } else {
            runs.put(run.id(), run);
        }
    }

    private void forget(UUID id) {
        removed.add(id);
        runs.remove(id);
        definitions.remove(id);
        unsettled.remove(id);
        traces.forget(id);
    }

    private static UUID id(byte[] key) {
        try {
            return UUID.fromString(Catalogue.text(key));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("the key is not a run's id", e);
        }
    }

    private void wake(Run run) {
        awaited.forEach(
                (key, future) -> {
                    if (key.run().equals(run.id()) && key.revision() <= run.revision()) {
                        awaited.remove(key);
                        future.complete(run);
                    }
                });
    }
}
