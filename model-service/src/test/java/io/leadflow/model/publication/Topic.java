package io.leadflow.model.publication;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the topic as a subscriber would. */
final class Topic {
    private static final TopicPartition PARTITION =
            new TopicPartition(Topics.PROCESS_DEFINITIONS, 0);

    private Topic() {}

    /** The first {@code count} records of a process in their order. */
    static List<ConsumerRecord<String, byte[]>> records(String process, int count) {
        return records(BrokerResource.bootstrapServers(), process, count);
    }

    /** Likewise, of a broker of one's own. */
    static List<ConsumerRecord<String, byte[]>> records(String broker, String process, int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(
                            () -> {
                                take(consumer, process, found);
                                return found.size() >= count;
                            });
            return found;
        }
    }

    private static void take(
            KafkaConsumer<String, byte[]> consumer,
            String process,
            List<ConsumerRecord<String, byte[]>> found) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
            if (each.key().startsWith(process + "/")) {
                found.add(each);
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String broker) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        return consumer;
    }
}
