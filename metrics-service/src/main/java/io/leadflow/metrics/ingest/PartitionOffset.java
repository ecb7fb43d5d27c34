package io.leadflow.metrics.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Where a partition of a topic that is folded is to be read on. */
@Entity
@Table(name = "partition_offset")
@IdClass(PartitionOffset.Place.class)
public class PartitionOffset {
    /** Topic and partition. */
    public static class Place implements Serializable {
        private static final long serialVersionUID = 1L;

        String topic;
        int partition;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place
                    && topic.equals(place.topic)
                    && partition == place.partition;
        }

        @Override
        public int hashCode() {
            return Objects.hash(topic, partition);
        }
    }

    @Id String topic;

    @Id
    @Column(name = "partition_number")
    int partition;

    @Column(name = "next_offset", nullable = false)
    long nextOffset;
}
