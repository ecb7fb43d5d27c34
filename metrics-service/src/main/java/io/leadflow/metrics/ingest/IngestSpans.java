package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
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
 * A span for the first and one for the last event of each traced replication, or for its one record
 * where it was folded before, from reading to commit: they tell when a replication's figures begin
 * to count and when they are whole. A span for each batch would not belong to any run's trace, and
 * the events in between carry none.
 */
final class IngestSpans {
    private final Tracer tracer;
    private final List<Span> open = new ArrayList<>();

    IngestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Takes notice of a record that counts.
     *
     * @param event what it tells
     */
    void taken(ConsumerRecord<?, ?> record, ReplicationKey key, String event) {
        Context trace = TraceHeaders.read(record.headers());
        if (Span.fromContext(trace).getSpanContext().isValid()) {
            open.add(begin(record.topic(), key, event, trace));
        }
    }

    private Span begin(String topic, ReplicationKey key, String event, Context trace) {
        return tracer.spanBuilder(topic + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(trace)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("leadflow.run", key.run().toString())
                .setAttribute("leadflow.replication", key.replication())
                .setAttribute("leadflow.event", event)
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
