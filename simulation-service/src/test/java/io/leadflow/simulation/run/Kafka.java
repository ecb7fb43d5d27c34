package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The tests' own view of the broker. */
public final class Kafka {
    private static final Duration POLL = Duration.ofMillis(200);

    private Kafka() {}

    public static void publish(ProcessDefinition definition, int version) throws Exception {
        publish(BrokerResource.bootstrapServers(), definition, version);
    }

    public static void publish(String servers, ProcessDefinition definition, int version)
            throws Exception {
        var published =
                new PublishedProcess(definition.id(), version, Instant.now(), definition, null);
        send(servers, Topics.PROCESS_DEFINITIONS, published.key(), Wire.write(published));
    }

    public static void send(String topic, String key, byte[] value) throws Exception {
        send(BrokerResource.bootstrapServers(), topic, key, value);
    }

    public static void send(String servers, String topic, String key, byte[] value)
            throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "max.request.size", RecordSizes.RUN),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, bytes, value)).get();
        }
    }

    /** All records of a topic that pass, up to its present end, partition by partition. */
    public static List<ConsumerRecord<byte[], byte[]>> read(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> filter) {
        return read(BrokerResource.bootstrapServers(), topic, filter);
    }

    public static List<ConsumerRecord<byte[], byte[]>> read(
            String servers, String topic, Predicate<ConsumerRecord<byte[], byte[]>> filter) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL)
                        .forEach(
                                record -> {
                                    if (filter.test(record)) {
                                        found.add(record);
                                    }
                                });
            }
        }
        return found;
    }

    public static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
