package io.leadflow.metrics.ingest;

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
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** This instance's ingest, from start to stop, and its health. */
@ApplicationScoped
public class Ingestion {
    private static final int RECORDS_A_POLL = 5000;

    private final KafkaClients clients;
    private final Folds folds;
    private final DeadLetters deadLetters;
    private final IngestSettings settings;
    private final Event<RunChanged> changes;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private Ingest ingest;

    @Inject
    Ingestion(
            KafkaClients clients,
            Folds folds,
            DeadLetters deadLetters,
            IngestSettings settings,
            Event<RunChanged> changes,
            Tracing tracing,
            MeterRegistry meters) {
        this.clients = clients;
        this.folds = folds;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.changes = changes;
        this.tracing = tracing;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        ingest = another();
        ingest.start();
    }

    void stop(@Observes ShutdownEvent event) {
        ingest.close();
    }

    /** Makes an ingest of the same group that is not started. */
    Ingest another() {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put("group.id", settings.group());
        consumer.put("enable.auto.commit", false);
        consumer.put("auto.offset.reset", "none"); // what is not there any more is to be told
        consumer.put("max.poll.records", RECORDS_A_POLL);
        return new Ingest(
                clients.consumer(consumer),
                folds,
                deadLetters,
                settings,
                run -> changes.fire(new RunChanged(run)),
                new IngestSpans(tracing.tracer()),
                meters);
    }

    @Produces
    @Liveness
    HealthCheck alive(RunTable runs) {
        return () -> state("lead events are taken in", ingest.isAlive() && runs.isAlive());
    }

    @Produces
    @Readiness
    HealthCheck ready(RunTable runs) {
        return () -> state("ingest has joined its group", ingest.hasJoined() && runs.isCaughtUp());
    }

    private static HealthCheckResponse state(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
