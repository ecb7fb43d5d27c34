package io.leadflow.simulation.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether this instance knows definitions and runs, and looks after them. */
@ApplicationScoped
class RunHealth {
    @Produces
    @Readiness
    HealthCheck tablesRead(Tables tables) {
        return () -> state("definitions and runs are read", tables.areCaughtUp());
    }

    @Produces
    @Liveness
    HealthCheck tablesAlive(Tables tables) {
        return () -> state("definitions and runs are followed", tables.areAlive());
    }

    @Produces
    @Liveness
    HealthCheck coordinator(Coordinator coordinator) {
        return () -> state("coordinator runs", coordinator.isAlive());
    }

    private static HealthCheckResponse state(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
