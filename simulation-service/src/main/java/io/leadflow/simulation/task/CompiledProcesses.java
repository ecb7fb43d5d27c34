package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Compiles each run's definition once, not once for each replication. */
final class CompiledProcesses {
    private static final int KEPT = 8;

    private final Map<UUID, CompiledProcess> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, CompiledProcess> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized CompiledProcess of(SimulationTask task) {
        return kept.computeIfAbsent(
                task.run(), run -> CompiledProcess.of(task.definition(), task.request()));
    }
}
