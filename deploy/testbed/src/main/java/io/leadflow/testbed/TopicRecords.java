package io.leadflow.testbed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What topics hold, from their start up to now; records of a partition in their order. */
public final class TopicRecords {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRecords() {}

    /**
     * All records of a topic.
     *
     * @param servers the broker, host:port
     */
    public static List<ConsumerRecord<byte[], byte[]>> of(String servers, String topic) {
        return read(servers, topic, new ByteArrayDeserializer());
    }

    /**
     * The same, keys and values as text.
     *
     * @param servers the broker, host:port
     */
    public static List<ConsumerRecord<String, String>> texts(String servers, String topic) {
        return read(servers, topic, new StringDeserializer());
    }

    private static <T> List<ConsumerRecord<T, T>> read(
            String servers, String topic, Deserializer<T> parts) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        List<ConsumerRecord<T, T>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, parts, parts)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }
}
