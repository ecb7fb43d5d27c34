package io.leadflow.simulation.task;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.topic.CloudEvent;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Tells the coordinator how tasks go. */
final class TaskReports {
    private final Producer<byte[], byte[]> producer;

    TaskReports(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Progress; nobody minds if it gets lost. */
    void progressed(SimulationTask task, double fraction, long events, long leads) {
        int replication = task.replication();
        var unused =
                send(
                        new TaskEvent.TaskProgressed(
                                task.run(), replication, fraction, events, leads));
    }

    /** Returns when the broker has it. */
    void completed(SimulationTask task, long events, long leads, ReplicationOutcome outcome)
            throws InterruptedException {
        await(
                send(
                        new TaskEvent.TaskCompleted(
                                task.run(), task.replication(), events, leads, outcome)));
    }

    /** Returns when the broker has it. */
    void failed(SimulationTask task, String reason) throws InterruptedException {
        await(send(new TaskEvent.TaskFailed(task.run(), task.replication(), reason)));
    }

    private Future<RecordMetadata> send(TaskEvent event) {
        String key = SimulationTask.key(event.run(), event.replication());
        return producer.send(
                CloudEvent.record(
                        Topics.TASK_EVENTS, key, EventTypes.TASK_REPORTED, Wire.write(event)));
    }

    private static void await(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a report was not taken", e.getCause());
        }
    }
}
