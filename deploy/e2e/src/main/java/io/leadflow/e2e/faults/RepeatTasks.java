package io.leadflow.e2e.faults;

import io.leadflow.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Delivers a run's tasks again.
 *
 * @param shuffled whether in any order and on any partition, so that a task may come before those
 *     that were before it, and be done by two workers at a time; otherwise half of them, as they
 *     were
 */
record RepeatTasks(String name, String does, boolean shuffled) implements Fault {
    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public void strike(Scene scene) {
        String servers = scene.platform().bootstrapServers();
        Random random = new Random(scene.random().nextLong());
        List<ConsumerRecord<byte[], byte[]>> tasks = tasks(servers, scene.run());
        if (shuffled) {
            Collections.shuffle(tasks, random);
        } else {
            tasks.removeIf(task -> random.nextBoolean());
        }
        scene.detail(tasks.size() + " tasks again");
        try (Sender sender = new Sender(servers)) {
            int partitions = sender.partitions(Topics.SIMULATION_TASKS);
            sender.send(
                    tasks.stream()
                            .map(
                                    t ->
                                            again(
                                                    t,
                                                    shuffled
                                                            ? random.nextInt(partitions)
                                                            : t.partition()))
                            .toList());
        }
        scene.healing();
    }

    private static ProducerRecord<byte[], byte[]> again(
            ConsumerRecord<byte[], byte[]> task, int partition) {
        return new ProducerRecord<>(
                task.topic(), partition, task.key(), task.value(), task.headers());
    }

    private static List<ConsumerRecord<byte[], byte[]>> tasks(String servers, UUID run) {
        List<ConsumerRecord<byte[], byte[]>> tasks = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    consumer.partitionsFor(Topics.SIMULATION_TASKS).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (isOf(run, record.key())) {
                        tasks.add(record);
                    }
                }
            }
        }
        return tasks;
    }

    private static boolean isOf(UUID run, byte[] key) {
        return key != null && new String(key, StandardCharsets.UTF_8).startsWith(run + "/");
    }
}
