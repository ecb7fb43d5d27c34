package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.funnel.ReplicationFold;
import io.opentelemetry.api.trace.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes replications that were folded where they were simulated, each once. */
final class StatisticsIntake implements Intake {
    /** Tells what has been written before. */
    interface Store {
        boolean isComplete(ReplicationKey key) throws Exception;
    }

    private final Store store;
    private final IngestSpans spans;
    private final Map<ReplicationKey, FoldRow> taken = new LinkedHashMap<>();

    StatisticsIntake(Store store, IngestSpans spans) {
        this.store = store;
        this.spans = spans;
    }

    @Override
    public boolean take(ConsumerRecord<byte[], byte[]> record) throws Exception {
        ReplicationKey key = ReplicationKey.of(record.key());
        FoldRow row = FoldRow.of(key, read(key, record.value()), record.value());
        if (taken.containsKey(key) || store.isComplete(key)) {
            return false;
        }
        taken.put(key, row);
        spans.taken(record, key, "ReplicationFolded");
        return true;
    }

    private static ReplicationFold read(ReplicationKey key, byte[] value) {
        if (value == null) {
            throw new UnreadableRecordException("the record has no value", null);
        }
        ReplicationFold fold = parsed(value);
        if (!fold.isComplete()) {
            throw new UnreadableRecordException("the replication is not complete", null);
        }
        if (fold.statistics().start.replication() != key.replication()) {
            throw new UnreadableRecordException("key and value name different replications", null);
        }
        return fold;
    }

    /** Whatever goes wrong lies in the bytes alone. */
    private static ReplicationFold parsed(byte[] value) {
        try {
            return ReplicationFold.fromBytes(value);
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(
                    "no replication's statistics: " + e.getMessage(), e);
        }
    }

    @Override
    public List<FoldRow> takeChanged() {
        List<FoldRow> rows = List.copyOf(taken.values());
        taken.clear();
        return rows;
    }

    @Override
    public List<Span> takeSpans() {
        return spans.take();
    }

    @Override
    public void forgetSome() {}

    @Override
    public void forget() {
        taken.clear();
        spans.forgotten();
    }
}
