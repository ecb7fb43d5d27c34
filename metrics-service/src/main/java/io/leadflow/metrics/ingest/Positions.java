package io.leadflow.metrics.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition of a topic has been read, and how far it has been handed over to be
 * written.
 */
final class Positions {
    private final String topic;
    private final Map<Integer, Long> handedOver = new HashMap<>();
    private final Map<Integer, Long> read = new HashMap<>();
    private boolean told = true;

    Positions(String topic) {
        this.topic = topic;
    }

    void begin(int partition, long offset) {
        handedOver.put(partition, offset);
    }

    void read(int partition, long next) {
        read.put(partition, next);
    }

    boolean hasRead() {
        return !read.isEmpty();
    }

    Map<Integer, Long> handedOver() {
        return Map.copyOf(handedOver);
    }

    Map<Integer, Long> read() {
        return Map.copyOf(read);
    }

    void handOver() {
        handedOver.putAll(read);
        read.clear();
        told = false;
    }

    /** Whether more has been handed over than Kafka has been told. */
    boolean areNews() {
        return !told;
    }

    /** What to tell Kafka; then it has been told. */
    Map<TopicPartition, OffsetAndMetadata> tell() {
        told = true;
        return handedOver.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> new TopicPartition(topic, e.getKey()),
                                e -> new OffsetAndMetadata(e.getValue())));
    }

    void forget() {
        handedOver.clear();
        read.clear();
        told = true;
    }
}
