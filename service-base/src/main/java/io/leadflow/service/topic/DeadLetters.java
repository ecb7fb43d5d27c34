package io.leadflow.service.topic;

import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts aside records that could not be read, with the reason. */
@ApplicationScoped
public class DeadLetters {
    /** Nothing can be read on while the letter is not taken, so there is no reason to give up. */
    private static final int PATIENT_MS = Integer.MAX_VALUE;

    /** A letter that does not get out is written again by whoever reads its record next. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final String reader;

    @Inject
    public DeadLetters(
            KafkaClients clients,
            @ConfigProperty(name = "quarkus.application.name") String reader,
            MeterRegistry meters) {
        this.reader = reader;
        this.producer =
                clients.producer(
                        Map.of(
                                "client.id",
                                "dead-letters",
                                "delivery.timeout.ms",
                                PATIENT_MS,
                                "max.block.ms",
                                (long) PATIENT_MS,
                                "max.request.size",
                                RecordSizes.DEAD_LETTER));
        this.meters = meters;
    }

    /** Returns when the broker has the letter. */
    public void send(ConsumerRecord<byte[], byte[]> from, String reason) {
        Log.warnf(
                "unreadable record %s-%d@%d: %s",
                from.topic(), from.partition(), from.offset(), reason);
        try {
            producer.send(letter(from, reason)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a dead letter", e);
        }
        meters.counter("leadflow.dead.letters", "topic", from.topic()).increment();
    }

    private ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> from, String reason) {
        var letter =
                new ProducerRecord<>(Topics.deadLetter(from.topic()), from.key(), from.value());
        Headers headers = letter.headers();
        from.headers().forEach(headers::add);
        add(headers, DeadLetterHeaders.REASON, reason);
        add(headers, DeadLetterHeaders.TOPIC, from.topic());
        add(headers, DeadLetterHeaders.PARTITION, String.valueOf(from.partition()));
        add(headers, DeadLetterHeaders.OFFSET, String.valueOf(from.offset()));
        add(headers, DeadLetterHeaders.READER, reader);
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    public void close() {
        producer.close(CLOSE_LIMIT);
    }
}
