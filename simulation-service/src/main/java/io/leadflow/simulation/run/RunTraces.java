package io.leadflow.simulation.run;

import io.leadflow.contracts.run.Run;
import io.leadflow.service.topic.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.common.header.Headers;

/**
 * The trace that each run under way goes on with: that of its request, whichever instance is the
 * coordinator.
 */
@ApplicationScoped
public class RunTraces {
    private final ConcurrentMap<UUID, Context> open = new ConcurrentHashMap<>();

    /** The root where the run is not traced. */
    Context of(UUID run) {
        return open.getOrDefault(run, Context.root());
    }

    /**
     * Notes the trace of a run's record. The first one stays: were it the last, spans would nest as
     * deep as the run has revisions.
     */
    void note(Run run, Headers headers) {
        if (Retention.isDone(run)) {
            forget(run.id());
            return;
        }
        Context trace = TraceHeaders.read(headers);
        if (Span.fromContext(trace).getSpanContext().isValid()) {
            open.putIfAbsent(run.id(), trace);
        }
    }

    void forget(UUID run) {
        open.remove(run);
    }
}
