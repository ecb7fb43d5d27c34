package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.funnel.ReplicationFold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A replication's fold. */
@Entity
@Table(name = "replication_fold")
@IdClass(FoldRow.Id.class)
public class FoldRow {
    /** Run and replication. */
    public static class Id implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID run;
        int replication;

        static Id of(ReplicationKey key) {
            Id id = new Id();
            id.run = key.run();
            id.replication = key.replication();
            return id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && run.equals(id.run) && replication == id.replication;
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, replication);
        }
    }

    @jakarta.persistence.Id
    @Column(name = "run_id")
    UUID run;

    @jakarta.persistence.Id int replication;

    @Column(name = "next_sequence", nullable = false)
    long nextSequence;

    @Column(nullable = false)
    boolean complete;

    @Column(nullable = false)
    byte[] fold;

    ReplicationKey key() {
        return new ReplicationKey(run, replication);
    }

    static FoldRow of(ReplicationKey key, ReplicationFold fold) {
        return of(key, fold, fold.toBytes());
    }

    /** Of a fold that has been written. */
    static FoldRow of(ReplicationKey key, ReplicationFold fold, byte[] written) {
        FoldRow row = new FoldRow();
        row.run = key.run();
        row.replication = key.replication();
        row.nextSequence = fold.nextSequence();
        row.complete = fold.isComplete();
        row.fold = written;
        return row;
    }
}
