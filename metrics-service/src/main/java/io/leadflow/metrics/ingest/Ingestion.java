package io.leadflow.metrics.ingest;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.metrics.report.RunChanged;
import io.leadflow.metrics.run.RunTable;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.service.topic.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** What this instance takes in, from start to stop, and its health. */
@ApplicationScoped
public class Ingestion {
    private static final int EVENTS_A_POLL = 5000;
    private static final int REPLICATIONS_A_POLL = 50;

    private final KafkaClients clients;
    private final Folds folds;
    private final DeadLetters deadLetters;
    private final IngestSettings settings;
    private final RunTable runs;
    private final Event<RunChanged> changes;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private List<Ingest> all = List.of();

    @Inject
    Ingestion(
            KafkaClients clients,
            Folds folds,
            DeadLetters deadLetters,
            IngestSettings settings,
            RunTable runs,
            Event<RunChanged> changes,
            Tracing tracing,
            MeterRegistry meters) {
        this.clients = clients;
        this.folds = folds;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.runs = runs;
        this.changes = changes;
        this.tracing = tracing;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        all = List.of(another(), anotherOfStatistics());
        all.forEach(Ingest::start);
    }

    void stop(@Observes ShutdownEvent event) {
        all.forEach(Ingest::close);
    }

    /** Makes one of lead events, of the same group, that is not started. */
    Ingest another() {
        FoldWriter writer = new FoldWriter(folds);
        Intake intake = new LeadIntake(writer, settings.foldsKept(), spans());
        Consumer<byte[], byte[]> consumer = consumer(settings.group(), EVENTS_A_POLL);
        int writeAfter = settings.writeAfterEvents();
        return ingest(Topics.LEAD_EVENTS, consumer, writer, intake, writeAfter);
    }

    /** The same of replications folded already; each is some hundred kilobytes. */
    Ingest anotherOfStatistics() {
        FoldWriter writer = new FoldWriter(folds);
        Intake intake = new StatisticsIntake(writer, spans());
        Consumer<byte[], byte[]> consumer =
                consumer(settings.statisticsGroup(), REPLICATIONS_A_POLL);
        return ingest(Topics.REPLICATION_STATISTICS, consumer, writer, intake, 1);
    }

    private IngestSpans spans() {
        return new IngestSpans(tracing.tracer());
    }

    private Consumer<byte[], byte[]> consumer(String group, int recordsAPoll) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put("group.id", group);
        consumer.put("enable.auto.commit", false);
        consumer.put("auto.offset.reset", "none"); // what is not there any more is to be told
        consumer.put("max.poll.records", recordsAPoll);
        return clients.consumer(consumer);
    }

    private Ingest ingest(
            String topic,
            Consumer<byte[], byte[]> consumer,
            FoldWriter writer,
            Intake intake,
            int writeAfter) {
        return new Ingest(
                topic,
                consumer,
                folds,
                writer,
                intake,
                writeAfter,
                deadLetters,
                settings,
                new Told(),
                meters);
    }

    /** Tells everybody. */
    private final class Told implements Changes {
        @Override
        public void of(UUID run) {
            changes.fire(new RunChanged(run));
        }

        @Override
        public void ofAll() {
            runs.known().forEach(this::of);
        }
    }

    @Produces
    @Liveness
    HealthCheck alive() {
        return () ->
                state(
                        "lead events are taken in",
                        all.stream().allMatch(Ingest::isAlive) && runs.isAlive());
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () ->
                state(
                        "ingest has joined its groups",
                        all.stream().allMatch(Ingest::hasJoined) && runs.isCaughtUp());
    }

    private static HealthCheckResponse state(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
