package io.leadflow.model.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay is doing, for health and metrics. */
@ApplicationScoped
public class RelayState {
    private final Duration patience;
    private final AtomicLong pending = new AtomicLong();
    private volatile boolean hasTopic;
    private volatile Instant failingSince;

    RelayState(
            @ConfigProperty(name = "leadflow.outbox.patience") Duration patience,
            MeterRegistry metrics) {
        this.patience = patience;
        Gauge.builder("leadflow.outbox.pending", pending, AtomicLong::get)
                .description("Records that wait to be sent to the topic")
                .register(metrics);
    }

    boolean hasTopic() {
        return hasTopic;
    }

    void topicEnsured() {
        hasTopic = true;
    }

    void succeeded(long left) {
        pending.set(left);
        failingSince = null;
    }

    void failed() {
        if (failingSince == null) {
            failingSince = Instant.now();
        }
    }

    long pending() {
        return pending.get();
    }

    /** Whether the topic is there and no failure has lasted longer than the patience. */
    boolean isWell() {
        Instant since = failingSince;
        return hasTopic && (since == null || since.plus(patience).isAfter(Instant.now()));
    }
}
