package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.stream.LeadEvents;
import org.apache.kafka.clients.producer.Producer;

/**
 * What the broker gets of a replication. Done again, it gets the same. Not safe for concurrent use.
 */
interface ReplicationOutput {
    /** What the run of the task asks for. */
    static ReplicationOutput of(
            SimulationTask task, CompiledProcess process, Producer<byte[], byte[]> producer) {
        return task.request().streamsEvents()
                ? new StreamedEvents(task, process, producer)
                : new FoldedStatistics(task, process, producer);
    }

    /** Takes the events. */
    LeadEvents events();

    /** What is written next carries the current trace. */
    void traceNext();

    /** Waits until the broker has everything; after the last event. */
    void finish() throws InterruptedException;
}
