package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that cannot be read are put aside with the reason, and everything else goes on. */
@Tag("bad-input")
@ExtendWith(OnPlatform.class)
class PoisonTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Leadflow leadflow;

    PoisonTest(Leadflow leadflow) {
        this.leadflow = leadflow;
    }

    @ParameterizedTest
    @CsvSource({
        "process-definitions, simulation-service",
        "run-events, simulation-service",
        "run-events, metrics-service",
        "task-events, simulation-service",
        "simulation-tasks, simulation-service",
        "lead-events, metrics-service"
    })
    void poisonIsPutAsideWithItsReason(String topic, String reader) throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        String key = run + "/0";

        for (String poison :
                List.of("{\"type\": \"Lead", "{\"type\": \"Nonsense\", \"seq\": 0}", "[" + run)) {
            // When
            RecordMetadata sent = send(topic, key, poison + run);

            // Then
            ConsumerRecord<byte[], byte[]> letter = letter(sent, reader);
            assertThat(text(letter.value())).isEqualTo(poison + run);
            assertThat(text(letter.key())).isEqualTo(key);
            assertThat(header(letter, DeadLetterHeaders.REASON)).isNotBlank();
        }
    }

    @Test
    void runAfterPoisonIsCountedInFull() throws Exception {
        // Given
        for (String topic :
                List.of(
                        Topics.PROCESS_DEFINITIONS,
                        Topics.RUN_EVENTS,
                        Topics.TASK_EVENTS,
                        Topics.SIMULATION_TASKS,
                        Topics.LEAD_EVENTS)) {
            send(topic, "poison", "\u0000\u0001");
            send(topic, UUID.randomUUID() + "/0", "{}");
        }
        send(Topics.SIMULATION_TASKS, null, "{}");
        send(Topics.LEAD_EVENTS, null, "{}");
        RunRequest request = Example.MINIMAL.request(3, 99);

        // When
        UUID run = leadflow.simulate(Example.MINIMAL, request);

        // Then
        assertThat(RestTally.of(leadflow, run).sums())
                .as("totals of %s", request)
                .isEqualTo(KernelFold.of(Example.MINIMAL.definition(), request).sums());
    }

    private RecordMetadata send(String topic, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return producer.send(new ProducerRecord<>(topic, keyBytes, bytes)).get();
        }
    }

    /** Waits for what a reader has put aside of a record. */
    private ConsumerRecord<byte[], byte[]> letter(RecordMetadata of, String reader) {
        TopicPartition letters = new TopicPartition(Topics.deadLetter(of.topic()), 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(letters));
            consumer.seekToBeginning(List.of(letters));
            return Awaitility.await("dead letter of " + of + " from " + reader)
                    .atMost(LIMIT)
                    .until(() -> found(consumer, of, reader), letter -> letter != null);
        }
    }

    private static ConsumerRecord<byte[], byte[]> found(
            KafkaConsumer<byte[], byte[]> consumer, RecordMetadata of, String reader) {
        for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
            if (header(letter, DeadLetterHeaders.TOPIC).equals(of.topic())
                    && header(letter, DeadLetterHeaders.PARTITION)
                            .equals(String.valueOf(of.partition()))
                    && header(letter, DeadLetterHeaders.OFFSET).equals(String.valueOf(of.offset()))
                    && header(letter, DeadLetterHeaders.READER).equals(reader)) {
                return letter;
            }
        }
        return null;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return text(letter.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String servers() {
        return leadflow.platform().bootstrapServers();
    }
}
