package io.leadflow.simulation.task;

import io.leadflow.contracts.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A group of workers, as the broker sees it. */
final class Group implements AutoCloseable {
    private final Admin admin;
    private final String name;

    Group(String servers, String name) {
        this.name = name;
        admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** Whether it has so many members, and each has partitions. */
    boolean isShared(int members) throws ExecutionException, InterruptedException {
        var group = admin.describeConsumerGroups(List.of(name)).all().get().get(name);
        return group.members().size() == members
                && group.members().stream()
                        .noneMatch(m -> m.assignment().topicPartitions().isEmpty());
    }

    boolean hasCommitted(ConsumerRecord<?, ?> task)
            throws ExecutionException, InterruptedException {
        OffsetAndMetadata next =
                committed().get(new TopicPartition(task.topic(), task.partition()));
        return next != null && next.offset() > task.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed()
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
    }

    /** Records that nobody has committed yet. */
    long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        long lag = 0;
        int partitions =
                admin.describeTopics(List.of(Topics.SIMULATION_TASKS))
                        .allTopicNames()
                        .get()
                        .get(Topics.SIMULATION_TASKS)
                        .partitions()
                        .size();
        for (int p = 0; p < partitions; p++) {
            TopicPartition partition = new TopicPartition(Topics.SIMULATION_TASKS, p);
            OffsetAndMetadata done = committed.get(partition);
            long end =
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset();
            lag += end - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    @Override
    public void close() {
        admin.close();
    }
}
