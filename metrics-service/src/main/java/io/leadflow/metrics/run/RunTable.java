package io.leadflow.metrics.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.metrics.report.RunChanged;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.service.topic.TopicTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The latest state of every run. Of two records of one revision the first counts. */
@ApplicationScoped
public class RunTable {
    private final ConcurrentMap<UUID, Run> runs = new ConcurrentHashMap<>();
    private final SharedDefinitions definitions = new SharedDefinitions();
    private final RemovedRuns removed;
    private final Event<RunChanged> changes;
    private final TopicTable table;

    @Inject
    RunTable(
            KafkaClients clients,
            DeadLetters deadLetters,
            RemovedRuns removed,
            Event<RunChanged> changes) {
        this.changes = changes;
        this.removed = removed;
        table = new TopicTable(Topics.RUN_EVENTS, clients, deadLetters, this::put);
    }

    void start(@Observes StartupEvent event) {
        table.start();
    }

    void stop(@Observes ShutdownEvent event) {
        table.close();
    }

    /** A run's latest state, its last one where it has been removed, if it is known. */
    public Uni<Optional<Run>> find(UUID id) {
        Run run = runs.get(id);
        return run == null ? removed.find(id) : Uni.createFrom().item(Optional.of(run));
    }

    /** All that have not been removed. */
    public Set<UUID> known() {
        return Set.copyOf(runs.keySet());
    }

    public boolean isCaughtUp() {
        return table.isCaughtUp();
    }

    public boolean isAlive() {
        return table.isAlive();
    }

    private void put(ConsumerRecord<byte[], byte[]> record) {
        UUID id = id(record.key());
        if (record.value() == null) {
            remove(id);
            return;
        }
        Run run = Wire.read(record.value(), Run.class);
        if (!run.id().equals(id)) {
            throw new UnreadableRecordException("key and value name different runs", null);
        }
        Run shared = run.withDefinition(definitions.one(run.definition()));
        runs.merge(id, shared, (before, now) -> now.revision() > before.revision() ? now : before);
        changes.fire(new RunChanged(id));
    }

    /** The statistics stay, so the run's last state does too, but not in memory. */
    private void remove(UUID id) {
        Run last = runs.get(id);
        if (last != null) {
            removed.keep(last);
            runs.remove(id);
        }
    }

    private static UUID id(byte[] key) {
        try {
            return UUID.fromString(key == null ? "" : new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("the key is not a run's id", e);
        }
    }
}
