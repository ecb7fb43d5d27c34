package io.leadflow.service.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients that speak to the configured broker ({@code kafka.*}), with their metrics. */
@ApplicationScoped
public class KafkaClients {
    /** What a member of a group did that has died goes to others after so long, not after 45 s. */
    private static final Map<String, Object> QUICK_TAKE_OVER = Map.of("session.timeout.ms", 10_000);

    private static final Duration CLOCK_WATCH = Duration.ofMillis(200);

    private final Map<String, Object> broker;
    private final MeterRegistry meters;
    private final Set<SteadyConsumer> consumers = ConcurrentHashMap.newKeySet();
    private final Set<KafkaProducer<byte[], byte[]>> producers =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Inject
    public KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry meters) {
        this.broker = broker;
        this.meters = meters;
        Thread.ofPlatform().daemon().name("wall-clock").start(this::watchTheClock);
    }

    private void watchTheClock() {
        WallClock clock = new WallClock();
        while (!Thread.interrupted()) {
            LockSupport.parkNanos(CLOCK_WATCH.toNanos());
            if (clock.wasSetBack()) {
                clockWasSetBack();
            }
        }
    }

    private void clockWasSetBack() {
        consumers.forEach(SteadyConsumer::clockWasSetBack);
        // a batch that was begun before lingers until the clock is there again, unless it is
        // flushed
        synchronized (producers) {
            producers.forEach(producer -> Thread.ofVirtual().name("flush").start(producer::flush));
        }
    }

    /** A client for administration; whoever asks closes it. */
    public Admin admin() {
        return Admin.create(broker);
    }

    /**
     * A consumer of bytes, which gets over a wall clock that is set back; whoever asks closes it.
     */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        AtomicReference<SteadyConsumer> made = new AtomicReference<>();
        made.set(
                new SteadyConsumer(
                        () -> newConsumer(settings), () -> consumers.remove(made.get())));
        consumers.add(made.get());
        return made.get().asConsumer();
    }

    private SteadyConsumer.Measured newConsumer(Map<String, Object> settings) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        with(QUICK_TAKE_OVER, settings),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
        metrics.bindTo(meters);
        return new SteadyConsumer.Measured(consumer, metrics);
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
        producers.add(producer);
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
