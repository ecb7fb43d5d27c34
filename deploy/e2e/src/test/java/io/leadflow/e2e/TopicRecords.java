package io.leadflow.e2e;

import io.leadflow.embedded.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What topics hold. */
public final class TopicRecords {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRecords() {}

    /** All records of a topic up to now, those of a partition in their order. */
    public static List<ConsumerRecord<String, String>> of(Platform platform, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.bootstrapServers());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
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
