package io.leadflow.e2e.faults;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Delivers a run's tasks again.
 *
 * @param shuffled whether in any order and on any partition, so that a task may come before those
 *     that were before it, and be done by two workers at a time; otherwise half of them, as they
 *     were
 */
record RepeatTasks(String name, String does, boolean shuffled) implements Fault {
    @Override
    public void strike(Scene scene) {
        String servers = scene.platform().bootstrapServers();
        Random random = new Random(scene.random().nextLong());
        List<ConsumerRecord<byte[], byte[]>> tasks = new ArrayList<>(tasks(servers, scene.run()));
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
        return TopicRecords.of(servers, Topics.SIMULATION_TASKS).stream()
                .filter(task -> isOf(run, task.key()))
                .toList();
    }

    private static boolean isOf(UUID run, byte[] key) {
        return key != null && new String(key, StandardCharsets.UTF_8).startsWith(run + "/");
    }
}
