package io.leadflow.e2e;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events of one run as they stand on the topic. */
final class LeadLog {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final UUID run;
    private final Map<Integer, List<byte[]>> events = new TreeMap<>();
    private int doubled;

    private LeadLog(UUID run) {
        this.run = run;
    }

    /** Reads every event of a run that has completed. */
    static LeadLog of(String bootstrapServers, UUID run) {
        LeadLog log = new LeadLog(run);
        try (var consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.LEAD_EVENTS).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            log.readTo(consumer.endOffsets(partitions), consumer);
        }
        return log;
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        20_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void readTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        long limit = System.nanoTime() + LIMIT_NANOS;
        while (!ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("lead-events could not be read to " + ends);
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || !record.key().startsWith(run + "/")) {
            return;
        }
        int replication = Integer.parseInt(record.key().substring(run.toString().length() + 1));
        List<byte[]> known = events.computeIfAbsent(replication, absent -> new ArrayList<>());
        int sequence = sequence(record.value());
        if (sequence == known.size()) {
            known.add(record.value());
        } else {
            checkDoubled(SimulationTask.key(run, replication), known, sequence, record.value());
        }
    }

    private void checkDoubled(String key, List<byte[]> known, int sequence, byte[] value) {
        doubled++;
        if (sequence > known.size()) {
            throw new AssertionError(key + ": " + sequence + " follows " + (known.size() - 1));
        }
        if (!Arrays.equals(known.get(sequence), value)) {
            throw new AssertionError(
                    key
                            + ": written twice and not the same: "
                            + new String(known.get(sequence), StandardCharsets.UTF_8)
                            + " and "
                            + new String(value, StandardCharsets.UTF_8));
        }
    }

    private static int sequence(byte[] value) {
        try {
            JsonNode event = Rest.JSON.readTree(value);
            return event.path("seq").asInt(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records beyond the first of a sequence number. */
    int doubled() {
        return doubled;
    }

    /** Number of events without the doubled ones. */
    long size() {
        return events.values().stream().mapToLong(List::size).sum();
    }

    /** For each replication, a digest of all its events' bytes in order. */
    Map<Integer, String> digests() {
        return events.keySet().stream().collect(toMap(Function.identity(), this::digest));
    }

    private String digest(int replication) {
        try {
            var sha = java.security.MessageDigest.getInstance("SHA-256");
            events.get(replication).forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest())
                    + " of "
                    + events.get(replication).size()
                    + " events";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
