package io.leadflow.metrics.audit;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.metrics.database.Waiting;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.hibernate.exception.DataException;

/**
 * Keeps what {@code audit-trail} tells. A record is done with when the database has it, or the dead
 * letters where it cannot; until then it is read again. One that is too old to be kept is passed
 * over.
 */
@ApplicationScoped
public class AuditIntake {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 2000;
    private static final long STOP_LIMIT_MS = 5000;
    private static final Map<String, Object> MEMBER =
            Map.of(
                    "group.id",
                    "metrics-audit-trail",
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest");

    private final KafkaClients clients;
    private final AuditTrail trail;
    private final AuditRetention retention;
    private final DeadLetters deadLetters;
    private final Thread thread = Thread.ofPlatform().name("audit-trail").unstarted(this::run);
    private volatile boolean stopping;

    @Inject
    AuditIntake(
            KafkaClients clients,
            AuditTrail trail,
            AuditRetention retention,
            DeadLetters deadLetters) {
        this.clients = clients;
        this.trail = trail;
        this.retention = retention;
        this.deadLetters = deadLetters;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(STOP_LIMIT_MS);
    }

    @Produces
    @Liveness
    HealthCheck alive() {
        return () ->
                HealthCheckResponse.named("the audit trail is taken in")
                        .status(thread.isAlive())
                        .build();
    }

    private void run() {
        try (Consumer<byte[], byte[]> consumer = clients.consumer(MEMBER)) {
            consumer.subscribe(List.of(Topics.AUDIT_TRAIL), new NothingToHandOver());
            while (!stopping) {
                turn(consumer);
                retention.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.error("nobody takes the audit trail in any more", e);
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            boolean done = true;
            for (TopicPartition partition : polled.partitions()) {
                done &= take(consumer, partition, polled.records(partition));
            }
            if (!polled.isEmpty()) {
                consumer.commitSync();
            }
            if (!done) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (KafkaException e) {
            Log.warnf("the audit trail cannot be read at present: %s", e);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    /** Whether all are done with; if not, what is left comes again. */
    private boolean take(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (stopping || !isDone(record)) {
                consumer.seek(partition, record.offset());
                return false;
            }
        }
        return true;
    }

    private boolean isDone(ConsumerRecord<byte[], byte[]> record) {
        try {
            AuditEntry entry = Wire.read(record.value(), AuditEntry.class);
            if (!retention.isOver(entry)) {
                Waiting.await(() -> trail.keep(entry).ifNoItem().after(PATIENCE).fail());
            }
        } catch (UnreadableRecordException e) {
            deadLetters.send(record, e.getMessage());
        } catch (DataException | IllegalArgumentException e) {
            // of a value that is none for the database or its driver, now and later
            deadLetters.send(record, "the database cannot hold it: " + e.getMessage());
        } catch (RuntimeException e) {
            Log.warnf("an entry of the audit trail is kept later: %s", e);
            return false;
        }
        return true;
    }

    /** What is not done with when its partition goes, whoever gets it next is told. */
    private static final class NothingToHandOver implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // reading goes on where the group says
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // what is done with is committed
        }
    }
}
