package io.leadflow.metrics.ingest;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of the records of a topic. Not safe for concurrent use. */
interface Intake {
    /**
     * Takes the next record.
     *
     * @return whether it counts now
     * @throws io.leadflow.contracts.topic.UnreadableRecordException to have it put aside
     * @throws io.leadflow.funnel.UnfoldableEventException the same
     * @throws Exception where nobody can tell at present
     */
    boolean take(ConsumerRecord<byte[], byte[]> record) throws Exception;

    /** The folds that have changed, as they are now; from here on they have not. */
    List<FoldRow> takeChanged();

    /** Spans of what has been taken since, from here on in the hands of whoever writes it. */
    List<Span> takeSpans();

    /** What has been taken is being written: what is not needed further can go. */
    void forgetSome();

    /** What has not been written comes again. */
    void forget();
}
