package io.leadflow.metrics.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.Run;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The last state of a run that is not on {@code run-events} any more. */
@Entity
@Table(name = "removed_run")
public class RemovedRun {
    @Id
    @Column(name = "run_id")
    UUID id;

    /** As it was on the topic. */
    @Column(nullable = false)
    byte[] state;

    static RemovedRun of(Run run) {
        RemovedRun row = new RemovedRun();
        row.id = run.id();
        row.state = Wire.write(run);
        return row;
    }

    Run run() {
        return Wire.read(state, Run.class);
    }
}
