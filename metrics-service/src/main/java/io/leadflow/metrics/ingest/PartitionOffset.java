package io.leadflow.metrics.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a partition of lead-events is to be read on. */
@Entity
@Table(name = "partition_offset")
public class PartitionOffset {
    @Id
    @Column(name = "partition_number")
    int partition;

    @Column(name = "next_offset", nullable = false)
    long nextOffset;
}
