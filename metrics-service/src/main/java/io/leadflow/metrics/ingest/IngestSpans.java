package io.leadflow.metrics.ingest;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A span for the first and one for the last event of each traced replication, from its reading to
 * its commit: they tell when a replication's figures begin to count and when they are whole. A span
 * for each batch would not belong to any run's trace, and the events in between carry none.
 */
final class IngestSpans {
    private final Tracer tracer;
    private final List<Span> open = new ArrayList<>();

    IngestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Takes notice of an event that has been folded. */
    void folded(ConsumerRecord<?, ?> record, ReplicationKey key, LeadEvent event) {
        if (event instanceof ReplicationStarted || event instanceof ReplicationCompleted) {
            Context trace = TraceHeaders.read(record.headers());
            if (Span.fromContext(trace).getSpanContext().isValid()) {
                open.add(begin(key, event, trace));
            }
        }
    }

    private Span begin(ReplicationKey key, LeadEvent event, Context trace) {
        return tracer.spanBuilder(Topics.LEAD_EVENTS + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(trace)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", Topics.LEAD_EVENTS)
                .setAttribute("leadflow.run", key.run().toString())
                .setAttribute("leadflow.replication", key.replication())
                .setAttribute("leadflow.event", event.getClass().getSimpleName())
                .startSpan();
    }

    /** Those of what is written next, from here on in the hands of whoever writes it. */
    List<Span> take() {
        List<Span> taken = List.copyOf(open);
        open.clear();
        return taken;
    }

    /** What has been folded is forgotten, and comes again. */
    void forgotten() {
        failed(take());
    }

    static void failed(List<Span> spans) {
        spans.forEach(span -> span.setStatus(StatusCode.ERROR, "not written").end());
    }
}
