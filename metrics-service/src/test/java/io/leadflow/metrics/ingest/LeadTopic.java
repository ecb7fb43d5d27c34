package io.leadflow.metrics.ingest;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to {@code lead-events} as a worker does, and reads its dead letters. */
final class LeadTopic implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    LeadTopic() {
        this(BrokerResource.bootstrapServers());
    }

    LeadTopic(String servers) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    void send(String key, List<byte[]> values) {
        values.forEach(value -> send(key, value));
    }

    void send(String key, byte[] value) {
        send(Topics.LEAD_EVENTS, key, value);
    }

    void send(String topic, String key, byte[] value) {
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic, bytes, value));
    }

    void sendTraced(String key, byte[] value, String traceParent) {
        var record =
                new ProducerRecord<>(
                        Topics.LEAD_EVENTS, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add("traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
        var unused = producer.send(record);
    }

    /** Where the topic ends, summed over its partitions, once all that was sent is there. */
    long end(String topic) {
        producer.flush();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", BrokerResource.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    static List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
        return TopicRecords.of(BrokerResource.bootstrapServers(), Topics.deadLetter(topic));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
