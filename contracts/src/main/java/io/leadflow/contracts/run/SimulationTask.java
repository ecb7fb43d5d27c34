package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.definition.ProcessDefinition;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * One replication to simulate, with everything needed for it; value of the topic {@code
 * simulation-tasks}, keyed {@link #key()}.
 *
 * @param request the run's, with every default filled in
 * @param replication counts from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationTask(
        @NotNull UUID run,
        int replication,
        @NotNull RunRequest request,
        @NotNull ProcessDefinition definition) {

    public SimulationTask {
        RunRequest.requireFilled(request);
    }

    public String key() {
        return key(run, replication);
    }

    /**
     * Record key of a replication on {@code simulation-tasks}, {@code task-events}, {@code
     * lead-events}, {@code replication-statistics}.
     */
    public static String key(UUID run, int replication) {
        return new ReplicationKey(run, replication).toString();
    }
}
