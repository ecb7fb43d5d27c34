package io.leadflow.e2e.faults;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.e2e.KernelFold;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.util.Map;

/**
 * What the kernel gives of a run, in this process.
 *
 * @param events lead events of all replications
 * @param sums counts and sums by name
 */
record Expected(long events, Map<String, Long> sums) {

    static Expected of(ProcessDefinition definition, RunRequest request) {
        CompiledProcess process = CompiledProcess.of(definition, request);
        long events = 0;
        for (int r = 0; r < request.replications(); r++) {
            LeadEventEncoder encoder = new LeadEventEncoder(process, event -> {});
            Replication replication = new Replication(process, request.seed(), r, encoder);
            encoder.started(definition, request.seed(), r);
            replication.advanceTo(process.window().end());
            encoder.completed(replication);
            events += encoder.count();
        }
        return new Expected(events, KernelFold.of(definition, request).sums());
    }
}
