package io.leadflow.model.publication;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.model.outbox.TraceParent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Sends outbox rows to their topics as CloudEvents 1.0 in binary mode. */
@ApplicationScoped
public class DefinitionsChannel {
    private static final String SOURCE = "/model-service";

    private final MutinyEmitter<byte[]> emitter;

    DefinitionsChannel(@Channel(Topics.PROCESS_DEFINITIONS) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Completes when all the broker's in-sync replicas have the record. */
    Uni<Void> send(OutboxRow row) {
        OutgoingKafkaRecordMetadata<String> metadata =
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(row.topic)
                        .withKey(row.key)
                        .withHeaders(headers(row))
                        .build();
        TracingMetadata trace = TracingMetadata.withCurrent(TraceParent.context(row.traceParent));
        return emitter.sendMessage(Message.of(row.value, Metadata.of(metadata, trace)));
    }

    private static Headers headers(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId.toString());
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_type", row.eventType);
        add(headers, "ce_subject", row.key);
        add(headers, "ce_time", row.createdAt.toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
