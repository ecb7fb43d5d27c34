package io.leadflow.metrics.ingest;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEventReader;
import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.metrics.funnel.ReplicationFold;
import io.leadflow.metrics.funnel.SequenceGapException;
import io.leadflow.metrics.funnel.UnfoldableEventException;
import io.leadflow.service.topic.DeadLetters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Folds lead events, each exactly once: folds and the offsets they reach are written in one
 * transaction, and reading goes on where the database says, not where Kafka's group does. Whatever
 * fails, everything in memory is forgotten and read again from there. A second instance that reads
 * the same partition, being taken over from without knowing, moves an offset that is not there any
 * more, and writes nothing.
 *
 * <p>Events that were deleted from the topic before they were read are passed over, and it is
 * written down that they are missing: a run that lacks some stays incomplete, and says why.
 *
 * <p>An event that comes too early is left alone: its writer did not get through, and writes the
 * replication again from its beginning.
 */
final class Ingest implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long STOP_LIMIT_MS = 5000;

    private final Consumer<byte[], byte[]> consumer;
    private final Folds store;
    private final DeadLetters deadLetters;
    private final IngestSettings settings;
    private final java.util.function.Consumer<UUID> changes;
    private final IngestSpans spans;
    private final Counter folded;
    private final Counter skipped;
    private final Thread thread = Thread.ofPlatform().name("ingest").unstarted(this::run);

    private final LeadEventReader reader = new LeadEventReader();
    private final FoldWriter writer;
    private final OpenFolds folds = new OpenFolds(this::load);
    private final Positions positions = new Positions();
    private final Delays delays;
    private long events;
    private long nextWrite;
    private boolean astray;
    private volatile boolean stopping;
    private volatile boolean joined;

    Ingest(
            Consumer<byte[], byte[]> consumer,
            Folds store,
            DeadLetters deadLetters,
            IngestSettings settings,
            java.util.function.Consumer<UUID> changes,
            IngestSpans spans,
            MeterRegistry meters) {
        this.consumer = consumer;
        this.store = store;
        this.writer = new FoldWriter(store);
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.changes = changes;
        this.spans = spans;
        delays = new Delays(meters);
        folded = meters.counter("leadflow.lead.events.folded");
        skipped = meters.counter("leadflow.lead.events.skipped");
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether the group has answered: events can come. */
    boolean hasJoined() {
        return joined;
    }

    private void run() {
        try (consumer;
                writer) {
            consumer.subscribe(List.of(Topics.LEAD_EVENTS), new Partitions());
            while (!stopping) {
                turn();
            }
            writeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            Log.error("lead events are not taken in any more", e);
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (astray) {
                beginAgain();
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                take(partition.partition(), records.records(partition));
            }
            if (events >= settings.writeAfterEvents() || System.nanoTime() - nextWrite > 0) {
                write();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (OffsetOutOfRangeException e) {
            astray = true;
            passOver(e.partitions());
        } catch (Exception e) {
            Log.warnf("lead events are read again: %s", e);
            astray = true;
            TimeUnit.MILLISECONDS.sleep(settings.retryAfter().toMillis());
        }
    }

    private void take(int partition, List<ConsumerRecord<byte[], byte[]>> records)
            throws Exception {
        int counted = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            counted += take(record) ? 1 : 0;
        }
        positions.read(partition, records.getLast().offset() + 1);
        delays.read(records);
        events += records.size();
        folded.increment(counted);
        skipped.increment((double) records.size() - counted);
    }

    /** Whether the event counts now. */
    private boolean take(ConsumerRecord<byte[], byte[]> record) throws Exception {
        try {
            return fold(record);
        } catch (UnreadableRecordException | UnfoldableEventException e) {
            deadLetters.send(record, e.getMessage());
        } catch (SequenceGapException e) {
            return false; // its writer did not get through
        }
        return false;
    }

    private boolean fold(ConsumerRecord<byte[], byte[]> record) throws Exception {
        OpenFolds.Open open = folds.of(record.key());
        LeadEvent event = reader.read(record.value());
        boolean counts = open.fold.fold(event);
        if (counts) {
            folds.hasChanged(open);
            spans.folded(record, open.key, event);
        }
        return counts;
    }

    private ReplicationFold load(ReplicationKey key) throws Exception {
        writer.await(key);
        return store.load(key);
    }

    /** Begins to write what has been folded; folding goes on meanwhile. */
    private void write() throws Exception {
        nextWrite = System.nanoTime() + settings.writeEvery().toNanos();
        events = 0;
        tellKafka();
        if (!positions.hasRead()) {
            return;
        }
        writer.await();
        Folds.Batch batch =
                new Folds.Batch(folds.takeChanged(), positions.handedOver(), positions.read());
        writer.write(batch, witness(batch, spans.take(), delays.take()));
        positions.handOver();
        folds.forgetSome(settings.foldsKept());
    }

    /** For those who watch the group's lag; nobody reads on there. */
    private void tellKafka() {
        if (writer.isIdle() && positions.areNews()) {
            consumer.commitAsync(positions.tell(), null);
        }
    }

    private FoldWriter.Witness witness(Folds.Batch batch, List<Span> told, List<Long> moments) {
        return new FoldWriter.Witness() {
            @Override
            public void written() {
                told.forEach(Span::end);
                delays.count(moments);
                batch.runs().forEach(changes);
            }

            @Override
            public void failed() {
                IngestSpans.failed(told);
            }
        };
    }

    private void writeAll() throws Exception {
        write();
        writer.await();
    }

    /** Forgets what is not in the database, and reads it again. */
    private void beginAgain() throws Exception {
        settle();
        forget();
        seek(consumer.assignment());
        astray = false;
    }

    /** Some partitions do not have any more what is to be read next: it was deleted too early. */
    private void passOver(Collection<TopicPartition> partitions) throws InterruptedException {
        try {
            settle();
            forget();
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<Integer, Long> offsets = offsets(partitions);
            for (TopicPartition partition : partitions) {
                long next = offsets.getOrDefault(partition.partition(), 0L);
                passOver(partition.partition(), next, starts.get(partition), ends.get(partition));
            }
        } catch (Exception e) {
            Log.warnf("what is missing could not be written down yet: %s", e);
            TimeUnit.MILLISECONDS.sleep(settings.retryAfter().toMillis());
        }
    }

    private void passOver(int partition, long next, long start, long end) throws Exception {
        if (next < start) {
            Log.errorf(
                    "%d lead events of partition %d were deleted before they were read: runs that"
                            + " lack them stay incomplete",
                    start - next, partition);
            int partitions = consumer.partitionsFor(Topics.LEAD_EVENTS).size();
            store.passOver(DeletedEvents.of(partition, next, start, partitions)).forEach(changes);
        } else if (next > end) {
            Log.warnf("partition %d ends before %d: it is read from its start", partition, next);
            store.move(partition, next, start);
        }
    }

    /** What is under way still becomes what the database has, or fails and is read again. */
    private void settle() {
        try {
            writer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            Log.warnf("not written, and read again: %s", e.getMessage());
        }
    }

    private void forget() {
        folds.forget();
        positions.forget();
        spans.forgotten();
        delays.take();
    }

    private void seek(Collection<TopicPartition> partitions) throws Exception {
        if (partitions.isEmpty()) {
            return;
        }
        Map<Integer, Long> offsets = offsets(partitions);
        for (TopicPartition partition : partitions) {
            long offset = offsets.getOrDefault(partition.partition(), 0L);
            positions.begin(partition.partition(), offset);
            consumer.seek(partition, offset);
        }
    }

    private Map<Integer, Long> offsets(Collection<TopicPartition> partitions) throws Exception {
        return store.offsets(partitions.stream().map(TopicPartition::partition).toList());
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(STOP_LIMIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Partitions implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            try {
                beginAgain();
            } catch (Exception e) {
                throw new IllegalStateException("the database does not answer", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                writeAll();
            } catch (Exception e) {
                Log.warnf("what was folded last is folded again by others: %s", e.getMessage());
            }
            forget();
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            settle();
            forget();
        }
    }
}
