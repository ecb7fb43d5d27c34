package io.leadflow.simulation.task;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.simulation.task.TaskRunner.Outcome;
import io.leadflow.simulation.topic.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * Takes tasks with one consumer and simulates them on several threads. A plain consumer instead of
 * a messaging channel: tasks take minutes, end out of order, and must be given up as soon as their
 * partition goes to another instance. The consumer polls all the time, so the group never takes a
 * busy worker for dead; while enough is under way, its partitions are paused.
 *
 * <p>A task's offset is committed only after its last event and its report are acknowledged. So a
 * task is done at least once, whatever dies.
 */
final class TaskWorker implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private record Place(TopicPartition partition, long offset) {}

    private record Ended(Place place, boolean done) {}

    private final Consumer<byte[], byte[]> consumer;
    private final TaskRunner runner;
    private final DeadLetters deadLetters;
    private final Duration retryAfter;
    private final MeterRegistry meters;
    private final int threads;
    private final ExecutorService pool;
    private final Thread poller = new Thread(this::poll, "task-poller");

    // the poller's alone
    private final Map<TopicPartition, PartitionOffsets> offsets = new HashMap<>();
    private int underWay;

    // shared with the simulating threads
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Set<TopicPartition> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean joined;

    TaskWorker(
            Consumer<byte[], byte[]> consumer,
            TaskRunner runner,
            DeadLetters deadLetters,
            int threads,
            Duration retryAfter,
            MeterRegistry meters) {
        this.consumer = consumer;
        this.runner = runner;
        this.deadLetters = deadLetters;
        this.retryAfter = retryAfter;
        this.meters = meters;
        this.threads = threads;
        this.pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("simulation-", 0).factory());
    }

    void start() {
        poller.start();
    }

    boolean isAlive() {
        return poller.isAlive();
    }

    /** Whether the group has answered: tasks can come. */
    boolean hasJoined() {
        return joined;
    }

    private void poll() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.SIMULATION_TASKS), new Rebalances());
            while (!stopping) {
                turn();
            }
            finish();
        } catch (RuntimeException | InterruptedException e) {
            Log.error("the task worker ends", e);
        }
    }

    private void turn() throws InterruptedException {
        try {
            takeAndCommit();
        } catch (KafkaException e) {
            Log.warn("Kafka does not answer; trying again", e);
            TimeUnit.MILLISECONDS.sleep(retryAfter.toMillis());
        }
    }

    /** What is under way sees the stop between two slices and is left to others. */
    private void finish() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
        }
        collectEnded();
        commit();
    }

    private void takeAndCommit() {
        if (underWay < threads) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            take(record);
        }
        collectEnded();
        commit();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Place place = new Place(partition, record.offset());
        offsets.computeIfAbsent(partition, p -> new PartitionOffsets()).taken(record.offset());
        try {
            SimulationTask task = Wire.read(record.value(), SimulationTask.class);
            underWay++;
            pool.execute(() -> work(task, place));
        } catch (UnreadableRecordException e) {
            deadLetters.send(record, e.getMessage());
            offsets.get(partition).done(record.offset());
        }
    }

    private void work(SimulationTask task, Place place) {
        try {
            Outcome outcome = untilTaken(task, place);
            meters.counter("leadflow.tasks", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .increment();
            ended.add(new Ended(place, outcome != Outcome.ABANDONED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome untilTaken(SimulationTask task, Place place) throws InterruptedException {
        while (!isGivenUp(place)) {
            try {
                return runner.run(task, () -> isGivenUp(place));
            } catch (KafkaException e) {
                Log.warnf(e, "replication %s is simulated again", task.key());
                TimeUnit.MILLISECONDS.sleep(retryAfter.toMillis());
            }
        }
        return Outcome.ABANDONED;
    }

    private boolean isGivenUp(Place place) {
        return stopping || !held.contains(place.partition());
    }

    private void collectEnded() {
        for (Ended end = ended.poll(); end != null; end = ended.poll()) {
            underWay--;
            PartitionOffsets partition = offsets.get(end.place().partition());
            if (end.done() && partition != null) {
                partition.done(end.place().offset());
            }
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        offsets.forEach(
                (partition, state) ->
                        state.toCommit()
                                .ifPresent(o -> done.put(partition, new OffsetAndMetadata(o))));
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
            done.forEach((partition, offset) -> offsets.get(partition).committed(offset.offset()));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            Log.debug("offsets are committed after the rebalance", e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            poller.join(2 * STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            held.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            collectEnded();
            commit();
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(held::remove);
            partitions.forEach(offsets::remove);
        }
    }
}
