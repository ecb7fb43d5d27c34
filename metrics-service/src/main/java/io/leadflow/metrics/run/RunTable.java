package io.leadflow.metrics.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.metrics.topic.DeadLetters;
import io.leadflow.metrics.topic.KafkaClients;
import io.leadflow.metrics.topic.TopicTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The latest state of every run. Of two records of one revision the first counts. */
@ApplicationScoped
public class RunTable {
    private final ConcurrentMap<UUID, Run> runs = new ConcurrentHashMap<>();
    private final TopicTable table;

    @Inject
    RunTable(KafkaClients clients, DeadLetters deadLetters) {
        table = new TopicTable(Topics.RUN_EVENTS, clients, deadLetters, this::put);
    }

    void start(@Observes StartupEvent event) {
        table.start();
    }

    void stop(@Observes ShutdownEvent event) {
        table.close();
    }

    /** A run's latest state, if it is known. */
    public Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
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
            runs.remove(id);
            return;
        }
        Run run = Wire.read(record.value(), Run.class);
        if (!run.id().equals(id)) {
            throw new UnreadableRecordException("key and value name different runs", null);
        }
        runs.merge(id, run, (before, now) -> now.revision() > before.revision() ? now : before);
    }

    private static UUID id(byte[] key) {
        try {
            return UUID.fromString(key == null ? "" : new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("the key is not a run's id", e);
        }
    }
}
