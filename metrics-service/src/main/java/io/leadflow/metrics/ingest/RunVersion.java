package io.leadflow.metrics.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How often a run's folds have changed. */
@Entity
@Table(name = "run_version")
public class RunVersion {
    @Id
    @Column(name = "run_id")
    UUID run;

    @Column(nullable = false)
    long version;
}
