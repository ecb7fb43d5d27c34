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
    private volatile boolean topicKnown;
    private volatile boolean succeededOnce;
    private volatile Instant failingSince;

    RelayState(
            @ConfigProperty(name = "leadflow.outbox.patience") Duration patience,
            MeterRegistry metrics) {
        this.patience = patience;
        Gauge.builder("leadflow.outbox.pending", pending, AtomicLong::get)
                .description("Records that wait to be sent to the topic")
                .register(metrics);
    }

    /** Whether the topic was there and nothing has failed since. */
    boolean isTopicKnown() {
        return topicKnown;
    }

    void topicEnsured() {
        topicKnown = true;
    }

    void succeeded() {
        succeededOnce = true;
        failingSince = null;
    }

    void failed() {
        topicKnown = false;
        if (failingSince == null) {
            failingSince = Instant.now();
        }
    }

    /** Rows that were added, which the next count finds too. */
    void added(int rows) {
        pending.addAndGet(rows);
    }

    void counted(long left) {
        pending.set(left);
    }

    long pending() {
        return pending.get();
    }

    /** Whether the relay has worked once and has not failed for longer than the patience since. */
    boolean isWell() {
        Instant since = failingSince;
        return succeededOnce && (since == null || since.plus(patience).isAfter(Instant.now()));
    }
}
