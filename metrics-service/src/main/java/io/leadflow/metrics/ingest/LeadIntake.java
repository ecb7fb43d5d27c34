package io.leadflow.metrics.ingest;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEventReader;
import io.leadflow.funnel.SequenceGapException;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Folds lead events, each once. An event that comes too early is left alone: its writer did not get
 * through, and writes the replication again from its beginning.
 */
final class LeadIntake implements Intake {
    private final LeadEventReader reader = new LeadEventReader();
    private final OpenFolds folds;
    private final int foldsKept;
    private final IngestSpans spans;

    LeadIntake(OpenFolds.Store store, int foldsKept, IngestSpans spans) {
        folds = new OpenFolds(store);
        this.foldsKept = foldsKept;
        this.spans = spans;
    }

    @Override
    public boolean take(ConsumerRecord<byte[], byte[]> record) throws Exception {
        OpenFolds.Open open = folds.of(record.key());
        LeadEvent event = reader.read(record.value());
        boolean counts = counts(open, event);
        if (counts) {
            folds.hasChanged(open);
            if (event instanceof ReplicationStarted || event instanceof ReplicationCompleted) {
                spans.taken(record, open.key, event.getClass().getSimpleName());
            }
        }
        return counts;
    }

    private static boolean counts(OpenFolds.Open open, LeadEvent event) {
        try {
            return open.fold.fold(event);
        } catch (SequenceGapException e) {
            return false; // its writer did not get through
        }
    }

    @Override
    public List<FoldRow> takeChanged() {
        return folds.takeChanged();
    }

    @Override
    public List<Span> takeSpans() {
        return spans.take();
    }

    @Override
    public void forgetSome() {
        folds.forgetSome(foldsKept);
    }

    @Override
    public void forget() {
        folds.forget();
        spans.forgotten();
    }
}
