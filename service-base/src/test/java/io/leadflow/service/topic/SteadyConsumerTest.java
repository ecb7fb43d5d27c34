package io.leadflow.service.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.testbed.BrokerResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consumer that is told that the wall clock was set back goes on where it was. */
class SteadyConsumerTest {
    private static final String BROKER = BrokerResource.bootstrapServers();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String topic = "steady-" + UUID.randomUUID();
    private final Map<String, Object> broker = Map.of("bootstrap.servers", BROKER);
    private final KafkaClients clients = new KafkaClients(broker, new SimpleMeterRegistry());
    private final List<KafkaConsumer<byte[], byte[]>> made = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private KafkaProducer<byte[], byte[]> producer;
    private boolean closed;

    @BeforeEach
    void produce() {
        producer = clients.producer(Map.of());
    }

    @AfterEach
    void stopProducing() {
        producer.close();
    }

    @Test
    void aSubscriptionIsTakenUpByANewConsumerAndTheListenerHearsOfIt() throws Exception {
        // Given
        send(1);
        SteadyConsumer steady = steady();
        try (Consumer<byte[], byte[]> consumer = steady.asConsumer()) {
            consumer.subscribe(List.of(topic), new Listener());
            assertThat(read(consumer, 1)).containsExactly(1);
            consumer.commitSync();

            // When
            steady.clockWasSetBack();
            send(2);

            // Then
            assertThat(read(consumer, 1)).containsExactly(2);
            assertThat(made).hasSize(2);
            assertThat(heard).containsExactly("assigned", "revoked", "assigned");
        }
        assertThat(closed).isTrue();
    }

    @Test
    void assignedPartitionsAreReadOnFromWhereTheyWereRead() throws Exception {
        // Given
        send(1, 2);
        SteadyConsumer steady = steady();
        try (Consumer<byte[], byte[]> consumer = steady.asConsumer()) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seek(partition, 1);
            assertThat(read(consumer, 1)).containsExactly(2);

            // When
            steady.clockWasSetBack();
            send(3);

            // Then
            assertThat(read(consumer, 1)).containsExactly(3);
            assertThat(made).hasSize(2);
        }
    }

    @Test
    void aPollThatWaitsEnds() throws Exception {
        // Given
        send(1);
        SteadyConsumer steady = steady();
        try (Consumer<byte[], byte[]> consumer = steady.asConsumer()) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            read(consumer, 1);

            // When
            var later =
                    CompletableFuture.runAsync(
                            steady::clockWasSetBack,
                            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
            long begin = System.nanoTime();
            boolean empty = consumer.poll(LONG).isEmpty();

            // Then
            later.join();
            assertThat(empty).isTrue();
            assertThat(System.nanoTime() - begin).isLessThan(LONG.toNanos() / 2);
        }
    }

    private SteadyConsumer steady() {
        return new SteadyConsumer(
                () -> {
                    made.add(consumer());
                    return new SteadyConsumer.Measured(made.getLast(), () -> {});
                },
                () -> closed = true);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        BROKER,
                        "group.id",
                        topic,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void send(int... values) throws Exception {
        for (int value : values) {
            producer.send(new ProducerRecord<>(topic, new byte[] {(byte) value})).get();
        }
    }

    private static List<Integer> read(Consumer<byte[], byte[]> consumer, int count) {
        List<Integer> values = new ArrayList<>();
        long end = System.nanoTime() + LONG.toNanos();
        while (values.size() < count && System.nanoTime() < end) {
            consumer.poll(POLL).forEach(record -> values.add((int) record.value()[0]));
        }
        return values;
    }

    private final class Listener implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            heard.add("assigned");
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            heard.add("revoked");
        }
    }
}
