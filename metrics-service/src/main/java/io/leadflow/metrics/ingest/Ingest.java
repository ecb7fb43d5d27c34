package io.leadflow.metrics.ingest;

import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.funnel.UnfoldableEventException;
import io.leadflow.service.topic.DeadLetters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes a topic's records in, each exactly once: folds and the offsets they reach are written in
 * one transaction, and reading goes on where the database says, not where Kafka's group does.
 * Whatever fails, everything in memory is forgotten and read again from there. A second instance
 * that reads the same partition, being taken over from without knowing, moves an offset that is not
 * there any more, and writes nothing.
 *
 * <p>Records that were deleted from the topic before they were read are passed over, and it is
 * written down that they are missing: a run that lacks some stays incomplete, and says why.
 */
final class Ingest implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long STOP_LIMIT_MS = 5000;

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Folds store;
    private final FoldWriter writer;
    private final Intake intake;
    private final int writeAfter;
    private final DeadLetters deadLetters;
    private final IngestSettings settings;
    private final Changes changes;
    private final Counter folded;
    private final Counter skipped;
    private final Thread thread = Thread.ofPlatform().unstarted(this::run);

    private final Positions positions;
    private final Delays delays;
    private long records;
    private long nextWrite;
    private boolean astray;
    private volatile boolean stopping;
    private volatile boolean joined;

    /**
     * One that is not started.
     *
     * @param consumer its own from here on
     * @param writer the same
     * @param writeAfter records after which what has been taken is written at once
     * @param changes told what has been written
     */
    Ingest(
            String topic,
            Consumer<byte[], byte[]> consumer,
            Folds store,
            FoldWriter writer,
            Intake intake,
            int writeAfter,
            DeadLetters deadLetters,
            IngestSettings settings,
            Changes changes,
            MeterRegistry meters) {
        this.topic = topic;
        this.consumer = consumer;
        this.store = store;
        this.writer = writer;
        this.intake = intake;
        this.writeAfter = writeAfter;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.changes = changes;
        positions = new Positions(topic);
        String meter = "leadflow." + topic.replace('-', '.');
        delays = new Delays(meter, meters);
        folded = meters.counter(meter + ".folded");
        skipped = meters.counter(meter + ".skipped");
        thread.setName("ingest-" + topic);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether the group has answered: records can come. */
    boolean hasJoined() {
        return joined;
    }

    private void run() {
        try (consumer;
                writer) {
            consumer.subscribe(List.of(topic), new Partitions());
            while (!stopping) {
                turn();
            }
            writeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            Log.errorf(e, "%s is not taken in any more", topic);
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (astray) {
                beginAgain();
            }
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                take(partition.partition(), polled.records(partition));
            }
            if (records >= writeAfter || System.nanoTime() - nextWrite > 0) {
                write();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (OffsetOutOfRangeException e) {
            astray = true;
            passOver(e.partitions());
        } catch (Exception e) {
            Log.warnf("%s is read again: %s", topic, e);
            astray = true;
            TimeUnit.MILLISECONDS.sleep(settings.retryAfter().toMillis());
        }
    }

    private void take(int partition, List<ConsumerRecord<byte[], byte[]>> together)
            throws Exception {
        int counted = 0;
        for (ConsumerRecord<byte[], byte[]> record : together) {
            counted += take(record) ? 1 : 0;
        }
        positions.read(partition, together.getLast().offset() + 1);
        delays.read(together);
        records += together.size();
        folded.increment(counted);
        skipped.increment((double) together.size() - counted);
    }

    /** Whether the record counts now. */
    private boolean take(ConsumerRecord<byte[], byte[]> record) throws Exception {
        try {
            return intake.take(record);
        } catch (UnreadableRecordException | UnfoldableEventException e) {
            deadLetters.send(record, e.getMessage());
            return false;
        }
    }

    /** Begins to write what has been folded; folding goes on meanwhile. */
    private void write() throws Exception {
        nextWrite = System.nanoTime() + settings.writeEvery().toNanos();
        records = 0;
        tellKafka();
        if (!positions.hasRead()) {
            return;
        }
        writer.await();
        Folds.Batch batch =
                new Folds.Batch(
                        topic, intake.takeChanged(), positions.handedOver(), positions.read());
        writer.write(batch, witness(batch, intake.takeSpans(), delays.take()));
        positions.handOver();
        intake.forgetSome();
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
                batch.runs().forEach(changes::of);
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
                    "%d records of %s-%d were deleted before they were read: runs that lack them"
                            + " stay incomplete",
                    start - next, topic, partition);
            int partitions = consumer.partitionsFor(topic).size();
            store.passOver(DeletedEvents.of(topic, partition, next, start, partitions))
                    .forEach(changes::of);
            changes.ofAll();
        } else if (next > end) {
            Log.warnf("%s-%d ends before %d: it is read from its start", topic, partition, next);
            store.move(topic, partition, next, start);
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
        intake.forget();
        positions.forget();
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
        return store.offsets(topic, partitions.stream().map(TopicPartition::partition).toList());
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
                Log.warnf("what was taken last is taken again by others: %s", e.getMessage());
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
