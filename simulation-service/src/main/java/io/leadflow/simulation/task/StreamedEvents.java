package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.stream.LeadEventEncoder;
import io.leadflow.simulation.stream.LeadEvents;
import org.apache.kafka.clients.producer.Producer;

/** Every event of a replication, as a record of {@code lead-events}. */
final class StreamedEvents implements ReplicationOutput {
    private final LeadEventWriter writer;
    private final LeadEventEncoder encoder;

    StreamedEvents(
            SimulationTask task, CompiledProcess process, Producer<byte[], byte[]> producer) {
        writer = new LeadEventWriter(producer, task);
        encoder = new LeadEventEncoder(process, writer);
    }

    @Override
    public LeadEvents events() {
        return encoder;
    }

    @Override
    public void traceNext() {
        writer.traceNext();
    }

    @Override
    public void finish() throws InterruptedException {
        writer.finish();
    }
}
