package io.leadflow.e2e.fuzz;

import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes spoilt records to one topic, and waits until its readers have put aside what they must.
 */
final class TopicFuzz {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CORPUS = 400;

    private final Reader reader;
    private final String servers;
    private final long seed;
    private final List<ConsumerRecord<byte[], byte[]>> good;

    /** Dead letters that are still to come: service, partition and offset. */
    private final Set<String> awaited = new HashSet<>();

    TopicFuzz(Reader reader, String servers, long seed) {
        this.reader = reader;
        this.servers = servers;
        this.seed = seed;
        good = good();
    }

    /** Whether every reader went on to the end. */
    boolean play(int from, int to, Tally tally) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", servers, "acks", "all", "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<Sent> all = new ArrayList<>();
            for (int number = from; number < to; number++) {
                send(producer, number, tally).ifPresent(all::add);
            }
            all.forEach(sent -> note(sent, tally));
        }
        return awaitLetters(tally);
    }

    private record Sent(int number, Reader.Fate fate, Future<RecordMetadata> place) {}

    private Optional<Sent> send(KafkaProducer<byte[], byte[]> producer, int number, Tally tally) {
        ProducerRecord<byte[], byte[]> record =
                Poison.of(
                        reader.topic(),
                        reader.compacted(),
                        good,
                        new Chance(seed, reader.topic(), number));
        Reader.Fate fate = reader.fate(record.value());
        tally.count(fate.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return fate == Reader.Fate.NOT_SENT
                ? Optional.empty()
                : Optional.of(new Sent(number, fate, producer.send(record)));
    }

    private void note(Sent sent, Tally tally) {
        try {
            RecordMetadata place = sent.place().get();
            if (sent.fate() == Reader.Fate.DEAD_LETTER) {
                String letter = place.partition() + "@" + place.offset();
                reader.services().forEach(service -> awaited.add(service + " " + letter));
            }
        } catch (ExecutionException e) {
            tally.error("input " + sent.number() + " was not taken: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean awaitLetters(Tally tally) {
        try (KafkaConsumer<byte[], byte[]> letters = consumer(Topics.deadLetter(reader.topic()))) {
            long last = System.nanoTime();
            while (!awaited.isEmpty() && System.nanoTime() - last < PATIENCE.toNanos()) {
                for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                    last = System.nanoTime();
                    awaited.remove(
                            header(letter, DeadLetterHeaders.READER)
                                    + " "
                                    + header(letter, DeadLetterHeaders.PARTITION)
                                    + "@"
                                    + header(letter, DeadLetterHeaders.OFFSET));
                }
            }
        }
        awaited.forEach(place -> tally.error("not put aside by " + place));
        return awaited.isEmpty();
    }

    private List<ConsumerRecord<byte[], byte[]>> good() {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(reader.topic())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (found.size() < CORPUS
                    && ends.entrySet().stream()
                            .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        found.removeIf(record -> record.value() == null);
        return found;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer;
    }

    /** The last of that name: the ones before are those of the record that was put aside. */
    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
