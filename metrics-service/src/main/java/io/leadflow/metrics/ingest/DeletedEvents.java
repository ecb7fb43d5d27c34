package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.contracts.topic.Topics;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/** Lead events, or folds of them, that were deleted from a partition before they had been read. */
@Entity
@Table(name = "deleted_events")
@IdClass(DeletedEvents.Key.class)
public class DeletedEvents {
    /** Topic, partition and first offset. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String topic;
        int partition;
        long from;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && topic.equals(key.topic)
                    && partition == key.partition
                    && from == key.from;
        }

        @Override
        public int hashCode() {
            return Objects.hash(topic, partition, from);
        }
    }

    @Id String topic;

    @Id
    @Column(name = "partition_number")
    int partition;

    @Id
    @Column(name = "from_offset")
    long from;

    /** The first that is there. */
    @Column(name = "to_offset", nullable = false)
    long to;

    /** How many the topic had then. */
    @Column(nullable = false)
    int partitions;

    @Column(name = "found_at", nullable = false)
    Instant foundAt;

    static DeletedEvents of(String topic, int partition, long from, long to, int partitions) {
        DeletedEvents deleted = new DeletedEvents();
        deleted.topic = topic;
        deleted.partition = partition;
        deleted.from = from;
        deleted.to = to;
        deleted.partitions = partitions;
        deleted.foundAt = Instant.now();
        return deleted;
    }

    /**
     * Whether a replication that is not complete lacks them. A run that was simulated while they
     * were found missing may be told so for the moment until all of it has been read.
     *
     * @param complete numbers of the run's complete replications
     */
    boolean areMissingIn(Run run, Set<Integer> complete) {
        return run.status() == RunStatus.COMPLETED
                && topic.equals(topicOf(run))
                && !run.requestedAt().isAfter(foundAt)
                && IntStream.range(0, run.progress().replications())
                        .filter(r -> !complete.contains(r))
                        .anyMatch(r -> isOf(new ReplicationKey(run.id(), r)));
    }

    private static String topicOf(Run run) {
        return run.request().streamsEvents() ? Topics.LEAD_EVENTS : Topics.REPLICATION_STATISTICS;
    }

    /** As Kafka's producers do it. */
    private boolean isOf(ReplicationKey key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions == partition;
    }
}
