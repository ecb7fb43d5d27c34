package io.leadflow.simulation.process;

import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.contracts.run.RunRequest;
import java.util.List;

/**
 * What a run may ask for beside its window.
 *
 * @param maxLeads most leads a replication creates, those of the pipeline not counted
 * @param antithetic whether replications come in pairs on complementary random numbers
 * @param pipeline leads that are open at the start
 */
public record RunOptions(long maxLeads, boolean antithetic, List<PipelineLead> pipeline) {
    /** Nothing beside the window. */
    public static final RunOptions NONE = new RunOptions(Long.MAX_VALUE, false, List.of());

    public RunOptions {
        pipeline = List.copyOf(pipeline);
    }

    public static RunOptions of(RunRequest request) {
        return new RunOptions(
                request.maxLeads() == null ? Long.MAX_VALUE : request.maxLeads(),
                Boolean.TRUE.equals(request.antithetic()),
                request.pipeline());
    }
}
