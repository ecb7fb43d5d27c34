package io.leadflow.model.publication;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while publications cannot reach the topic. */
@Readiness
public final class RelayReadiness implements HealthCheck {
    private final RelayState state;

    RelayReadiness(RelayState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .withData("pending", state.pending())
                .status(state.isWell())
                .build();
    }
}
