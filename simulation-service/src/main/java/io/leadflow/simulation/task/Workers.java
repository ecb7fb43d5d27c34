package io.leadflow.simulation.task;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.service.topic.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;

/** This instance's worker, from start to stop. */
@ApplicationScoped
public class Workers {
    /** A broker that is away for long must not make a hole in the events: nothing expires. */
    private static final int NEVER_MS = Integer.MAX_VALUE;

    /** Tasks whose events do not get out in time are done again by others. */
    private static final long FLUSH_LIMIT_SECONDS = 1;

    private final KafkaClients clients;
    private final Cancellations cancellations;
    private final Backlog backlog;
    private final DeadLetters deadLetters;
    private final WorkerSettings settings;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private KafkaProducer<byte[], byte[]> producer;
    private TaskWorker worker;

    @Inject
    Workers(
            KafkaClients clients,
            Cancellations cancellations,
            Backlog backlog,
            DeadLetters deadLetters,
            WorkerSettings settings,
            Tracing tracing,
            MeterRegistry meters) {
        this.clients = clients;
        this.cancellations = cancellations;
        this.backlog = backlog;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.tracing = tracing;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            producer = clients.producer(producerSettings());
            worker = worker(producer);
            worker.start();
        }
    }

    /** Makes one that is not started; it uses the producer and has a consumer of its own. */
    TaskWorker worker(KafkaProducer<byte[], byte[]> eventProducer) {
        TaskRunner runner =
                new TaskRunner(
                        eventProducer,
                        cancellations,
                        backlog::isFull,
                        settings.progressEvery(),
                        tracing.tracer(),
                        meters);
        return new TaskWorker(
                clients.consumer(consumerSettings(settings.group())),
                runner,
                deadLetters,
                threads(),
                settings.retryAfter(),
                meters);
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
            producer.close(Duration.ofSeconds(FLUSH_LIMIT_SECONDS));
        }
    }

    /** Whether the worker does what it should: always where it is switched off. */
    boolean isAlive() {
        return worker == null || worker.isAlive();
    }

    boolean isReady() {
        return worker == null || worker.hasJoined();
    }

    private int threads() {
        return settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
    }

    static Map<String, Object> consumerSettings(String group) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put("group.id", group);
        consumer.put("enable.auto.commit", false);
        consumer.put("auto.offset.reset", "earliest");
        consumer.put("max.poll.records", 1);
        consumer.put("max.partition.fetch.bytes", RecordSizes.RUN);
        consumer.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return consumer;
    }

    static Map<String, Object> producerSettings() {
        Map<String, Object> events = new HashMap<>();
        events.put("client.id", "lead-events");
        events.put("acks", "all");
        events.put("enable.idempotence", true);
        events.put("compression.type", "lz4");
        events.put("linger.ms", 20);
        events.put("batch.size", 256 * 1024);
        events.put("buffer.memory", 64L * 1024 * 1024);
        events.put("max.request.size", RecordSizes.STATISTICS);
        events.put("max.block.ms", (long) NEVER_MS);
        events.put("delivery.timeout.ms", NEVER_MS);
        return events;
    }
}
