package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.TraceHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Writes the lead events of one replication to its partition, in order.
 *
 * <p>Two workers may write the same replication at a time, when one is taken for dead, and one may
 * begin again after the broker has refused events. Each time the same events are written, from
 * number 0 on and in order, to the same partition. A reader takes only the number it expects next
 * and skips all others. There is no gap for it: whatever it expects, the attempt that is reported
 * as completed writes it, after every number before it.
 */
final class LeadEventWriter implements Consumer<byte[]> {
    private final Producer<byte[], byte[]> producer;
    private final byte[] key;
    private final Callback onAnswer = this::answered;
    private boolean traceNext;
    private Future<RecordMetadata> last;
    private volatile Exception failure;

    LeadEventWriter(Producer<byte[], byte[]> producer, SimulationTask task) {
        this.producer = producer;
        this.key = task.key().getBytes(StandardCharsets.UTF_8);
    }

    /** The next event carries the current trace; all others are their bytes alone. */
    void traceNext() {
        traceNext = true;
    }

    /** Hands an event over; waits while too much is on its way to the broker. */
    @Override
    public void accept(byte[] event) {
        throwFailure();
        var record = new ProducerRecord<>(Topics.LEAD_EVENTS, key, event);
        if (traceNext) {
            TraceHeaders.addCurrent(record.headers());
            traceNext = false;
        }
        last = producer.send(record, onAnswer);
    }

    /** Waits until the broker has every event. */
    void finish() throws InterruptedException {
        try {
            last.get();
        } catch (ExecutionException e) {
            throw new KafkaException("lead events were not taken", e.getCause());
        }
        throwFailure();
    }

    private void answered(RecordMetadata written, Exception problem) {
        if (problem != null) {
            failure = problem;
        }
    }

    private void throwFailure() {
        if (failure != null) {
            throw new KafkaException("lead events were not taken", failure);
        }
    }
}
