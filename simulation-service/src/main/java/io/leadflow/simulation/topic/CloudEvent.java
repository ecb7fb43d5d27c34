package io.leadflow.simulation.topic;

import io.leadflow.service.topic.TraceHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records of control topics: CloudEvents 1.0, binary mode of the Kafka protocol binding. */
public final class CloudEvent {
    private static final String SOURCE = "/simulation-service";

    private CloudEvent() {}

    /** A record of {@code topic}; the event's attributes and the current trace are its headers. */
    public static ProducerRecord<byte[], byte[]> record(
            String topic, String key, String type, byte[] value) {
        var record = new ProducerRecord<>(topic, bytes(key), value);
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_source", bytes(SOURCE))
                .add("ce_type", bytes(type))
                .add("ce_time", bytes(Instant.now().toString()))
                .add("content-type", bytes("application/json"));
        TraceHeaders.addCurrent(record.headers());
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
