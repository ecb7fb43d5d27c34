package io.leadflow.model.publication;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the topic as a subscriber would. */
final class Topic {
    private Topic() {}

    /** The first {@code count} records of a process in their order. */
    static List<ConsumerRecord<String, byte[]>> records(String process, int count) {
        return records(BrokerResource.bootstrapServers(), process, count);
    }

    /** Likewise, of a broker of one's own. */
    static List<ConsumerRecord<String, byte[]>> records(String broker, String process, int count) {
        return records(
                broker,
                Topics.PROCESS_DEFINITIONS,
                record -> record.key().startsWith(process + "/"),
                count);
    }

    /** The first {@code count} records of a topic that pass. */
    static List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> filter, int count) {
        return records(BrokerResource.bootstrapServers(), topic, filter, count);
    }

    /** The first {@code count} entries of the audit trail of what is at an address, or below. */
    static List<AuditEntry> entries(String broker, String object, int count) {
        return records(broker, Topics.AUDIT_TRAIL, r -> entry(r).object().startsWith(object), count)
                .stream()
                .map(Topic::entry)
                .toList();
    }

    private static AuditEntry entry(ConsumerRecord<String, byte[]> record) {
        return Wire.read(record.value(), AuditEntry.class);
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            String broker,
            String topic,
            Predicate<ConsumerRecord<String, byte[]>> filter,
            int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(broker, topic)) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(
                            () -> {
                                take(consumer, filter, found);
                                return found.size() >= count;
                            });
            return found;
        }
    }

    private static void take(
            KafkaConsumer<String, byte[]> consumer,
            Predicate<ConsumerRecord<String, byte[]>> filter,
            List<ConsumerRecord<String, byte[]>> found) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
            if (filter.test(each)) {
                found.add(each);
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String broker, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return consumer;
    }
}
