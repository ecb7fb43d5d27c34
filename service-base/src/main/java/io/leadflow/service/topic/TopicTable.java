package io.leadflow.service.topic;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a compacted topic of one partition from its beginning and goes on with what comes: every
 * instance has the whole topic. A record that cannot be read becomes a dead letter, again at each
 * start as long as it is in the topic.
 */
public final class TopicTable implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MS = 1000;
    private static final Map<String, Object> FROM_THE_BEGINNING =
            Map.of(
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest",
                    "max.partition.fetch.bytes",
                    RecordSizes.RUN);

    /** What is kept of the topic. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes the next record, a tombstone too; called by one thread.
         *
         * @throws UnreadableRecordException to have the record put aside
         */
        void put(ConsumerRecord<byte[], byte[]> record);
    }

    private final TopicPartition partition;
    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final Rows rows;
    private final Thread reader;
    private volatile boolean stopping;
    private volatile long target = Long.MAX_VALUE;
    private volatile long position;

    /**
     * @param topic its name
     * @param rows takes the records
     */
    public TopicTable(String topic, KafkaClients clients, DeadLetters deadLetters, Rows rows) {
        this.partition = new TopicPartition(topic, 0);
        this.clients = clients;
        this.deadLetters = deadLetters;
        this.rows = rows;
        this.reader = Thread.ofPlatform().name("table-" + topic).unstarted(this::read);
    }

    public void start() {
        reader.start();
    }

    /** Whether all that was in the topic at the start has been read. */
    public boolean isCaughtUp() {
        return position >= target;
    }

    public boolean isAlive() {
        return reader.isAlive();
    }

    /** Every record before this offset has been read. */
    public long position() {
        return position;
    }

    private void read() {
        try (Consumer<byte[], byte[]> consumer = clients.consumer(FROM_THE_BEGINNING)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (!stopping) {
                turn(consumer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.errorf(e, "nobody reads %s any more", partition.topic());
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            if (target == Long.MAX_VALUE) {
                target = consumer.endOffsets(List.of(partition)).get(partition);
            }
            consumer.poll(POLL).forEach(this::put);
            position = consumer.position(partition);
        } catch (KafkaException e) {
            Log.warnf(e, "%s cannot be read at present", partition.topic());
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    private void put(ConsumerRecord<byte[], byte[]> record) {
        try {
            rows.put(record);
        } catch (UnreadableRecordException e) {
            deadLetters.send(record, e.getMessage());
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            reader.join(POLL.toMillis() * 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
