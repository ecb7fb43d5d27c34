package io.leadflow.simulation.task;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.RunOptions;
import io.leadflow.simulation.process.RunWindow;
import java.time.ZoneId;
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
        return kept.computeIfAbsent(task.run(), run -> compile(task));
    }

    private static CompiledProcess compile(SimulationTask task) {
        RunRequest request = task.request();
        ProcessDefinition definition = task.definition();
        RunWindow window =
                RunWindow.of(
                        ZoneId.of(definition.timeZone()),
                        request.startDate(),
                        request.warmUpDays(),
                        request.horizonDays(),
                        request.followUpDays());
        return CompiledProcess.of(definition, window, RunOptions.of(request));
    }
}
