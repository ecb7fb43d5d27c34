package io.leadflow.model.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay for as long as the service runs: when it is woken, and every so often. */
@ApplicationScoped
public class RelayThread {
    private static final Logger LOG = Logger.getLogger(RelayThread.class);

    private final Relay relay;
    private final RelayState state;
    private final Duration poll;
    private final Semaphore work = new Semaphore(0);
    private volatile Thread thread;

    RelayThread(
            Relay relay,
            RelayState state,
            @ConfigProperty(name = "leadflow.outbox.poll") Duration poll) {
        this.relay = relay;
        this.state = state;
        this.poll = poll;
    }

    void start(@Observes StartupEvent started) {
        // known before it runs, for it ends when there is none
        thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    /**
     * There is something in the outbox.
     *
     * @param rows how many were added
     */
    void wake(int rows) {
        state.added(rows);
        work.release();
    }

    /** Whether the thread is alive; if not, only a restart of the service helps. */
    boolean isAlive() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            while (thread != null) {
                relay.drain();
                work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            if (thread != null) {
                LOG.error("The outbox relay ended", e);
            }
        }
    }
}
