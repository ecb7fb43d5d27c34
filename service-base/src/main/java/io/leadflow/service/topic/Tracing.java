package io.leadflow.service.topic;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own spans. Switched off, they are not even made. */
@ApplicationScoped
public class Tracing {
    private final Tracer tracer;

    @Inject
    Tracing(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        // a disabled SDK still makes spans with ids, which would travel with the records
        tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("io.leadflow");
    }

    public Tracer tracer() {
        return tracer;
    }
}
