package io.leadflow.service.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients that speak to the configured broker ({@code kafka.*}), with their metrics. */
@ApplicationScoped
public class KafkaClients {
    /** What a member of a group did that has died goes to others after so long, not after 45 s. */
    private static final Map<String, Object> QUICK_TAKE_OVER = Map.of("session.timeout.ms", 10_000);

    private final Map<String, Object> broker;
    private final MeterRegistry meters;

    @Inject
    public KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry meters) {
        this.broker = broker;
        this.meters = meters;
    }

    /** A client for administration; whoever asks closes it. */
    public Admin admin() {
        return Admin.create(broker);
    }

    /** A consumer of bytes; whoever asks closes it. */
    @SuppressWarnings("resource") // the metrics end with the process
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        with(QUICK_TAKE_OVER, settings),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        new KafkaClientMetrics(consumer).bindTo(meters);
        return consumer;
    }

    /** A producer of bytes; whoever asks closes it. */
    @SuppressWarnings("resource") // the metrics end with the process
    public KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        with(Map.of(), settings),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    /**
     * What is configured for the broker goes before what is usual, and what is asked for before.
     */
    private Map<String, Object> with(Map<String, Object> usual, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(usual);
        all.putAll(broker);
        all.putAll(settings);
        return all;
    }
}
