package io.leadflow.simulation.task;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.KafkaClients;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * Lead events that nobody has counted yet. The broker keeps them, so its disk is what a slow or
 * stopped metrics service fills: beyond a limit, simulation waits until it has caught up.
 */
@ApplicationScoped
public class Backlog {
    private final KafkaClients clients;
    private final BacklogSettings settings;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("backlog").factory());
    private Admin admin;
    private volatile long events;
    private volatile long answered = System.nanoTime();

    @Inject
    Backlog(KafkaClients clients, BacklogSettings settings, MeterRegistry meters) {
        this.clients = clients;
        this.settings = settings;
        Gauge.builder("leadflow.lead.events.backlog", this, backlog -> backlog.events)
                .description("Lead events on the broker that are not in the statistics yet")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        admin = clients.admin();
        long pause = settings.checkEvery().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        admin.close(Duration.ZERO);
    }

    /** Whether as many events wait as may. */
    public boolean isFull() {
        return settings.limit() > 0 && events >= settings.limit();
    }

    /** Whether the broker has not answered for some time. */
    public boolean isBrokerSilent() {
        return System.nanoTime() - answered > settings.silentAfter().toNanos();
    }

    private void look() {
        try {
            events = ConsumerLag.of(admin, settings.group(), Topics.LEAD_EVENTS);
            answered = System.nanoTime();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            Log.debugf("the broker does not tell what is not counted yet: %s", e);
        }
    }
}
