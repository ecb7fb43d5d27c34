package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.TraceHeaders;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.stream.DirectFold;
import io.leadflow.simulation.stream.LeadEvents;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The statistics of a replication, as one record of {@code replication-statistics}. */
final class FoldedStatistics implements ReplicationOutput {
    private final SimulationTask task;
    private final Producer<byte[], byte[]> producer;
    private final DirectFold events;

    FoldedStatistics(
            SimulationTask task, CompiledProcess process, Producer<byte[], byte[]> producer) {
        this.task = task;
        this.producer = producer;
        events = new DirectFold(process);
    }

    @Override
    public LeadEvents events() {
        return events;
    }

    /** The one record always does. */
    @Override
    public void traceNext() {}

    @Override
    public void finish() throws InterruptedException {
        byte[] key = task.key().getBytes(StandardCharsets.UTF_8);
        byte[] statistics = events.fold().toBytes();
        var record = new ProducerRecord<>(Topics.REPLICATION_STATISTICS, key, statistics);
        TraceHeaders.addCurrent(record.headers());
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("statistics were not taken", e.getCause());
        }
    }
}
