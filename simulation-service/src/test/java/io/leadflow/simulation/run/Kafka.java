package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The tests' own view of the broker. */
public final class Kafka {
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
        return TopicRecords.of(servers, topic).stream().filter(filter).toList();
    }

    public static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
