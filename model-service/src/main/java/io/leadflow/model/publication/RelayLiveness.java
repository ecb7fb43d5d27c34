package io.leadflow.model.publication;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Dead when the relay's thread is: a restart then helps. */
@Liveness
public final class RelayLiveness implements HealthCheck {
    private final RelayThread thread;

    RelayLiveness(RelayThread thread) {
        this.thread = thread;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(thread.isAlive()).build();
    }
}
