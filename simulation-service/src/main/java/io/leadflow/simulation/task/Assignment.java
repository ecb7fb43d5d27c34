package io.leadflow.simulation.task;

import io.quarkus.logging.Log;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * The partitions a worker holds, and how far the tasks of each are done. {@link #done}, {@link
 * #holds} and {@link #hasJoined} are for any thread, all else for the one that polls.
 */
final class Assignment implements ConsumerRebalanceListener {
    /** Where a task stands on its topic. */
    record Place(TopicPartition partition, long offset) {}

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, PartitionOffsets> offsets = new HashMap<>();
    private final Set<TopicPartition> held = ConcurrentHashMap.newKeySet();
    private final Queue<Place> done = new ConcurrentLinkedQueue<>();
    private volatile boolean joined;

    Assignment(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Notes that a task has begun. */
    Place taken(ConsumerRecord<?, ?> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        offsets.computeIfAbsent(partition, p -> new PartitionOffsets()).taken(record.offset());
        return new Place(partition, record.offset());
    }

    /** Notes that a task needs no more care, from anybody. */
    void done(Place place) {
        done.add(place);
    }

    /** Whether the task is still this worker's to do. */
    boolean holds(Place place) {
        return held.contains(place.partition());
    }

    /** Whether the group has answered: tasks can come. */
    boolean hasJoined() {
        return joined;
    }

    /** Commits, for each partition, up to the first task that is not done. */
    void commit() {
        collect();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        offsets.forEach(
                (partition, state) ->
                        state.toCommit()
                                .ifPresent(o -> next.put(partition, new OffsetAndMetadata(o))));
        if (next.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(next);
            next.forEach((partition, offset) -> offsets.get(partition).committed(offset.offset()));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            Log.debug("offsets are committed after the rebalance", e);
        }
    }

    private void collect() {
        for (Place place = done.poll(); place != null; place = done.poll()) {
            PartitionOffsets partition = offsets.get(place.partition());
            if (partition != null) {
                partition.done(place.offset());
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        held.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            commit();
        } finally {
            onPartitionsLost(partitions);
        }
    }

    /** What is under way there sees it between two slices; whoever got them begins again. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(held::remove);
        partitions.forEach(offsets::remove);
    }
}
