package io.leadflow.simulation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether this instance takes tasks. */
@ApplicationScoped
class WorkerHealth {
    @Produces
    @Liveness
    HealthCheck alive(Workers workers) {
        return () -> state("task worker runs", workers.isAlive());
    }

    @Produces
    @Readiness
    HealthCheck ready(Workers workers) {
        return () -> state("task worker has joined its group", workers.isReady());
    }

    private static HealthCheckResponse state(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
