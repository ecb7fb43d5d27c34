package io.leadflow.simulation.task;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.TraceHeaders;
import io.leadflow.simulation.task.Assignment.Place;
import io.leadflow.simulation.task.TaskRunner.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Takes tasks with one consumer and simulates them on several threads. A plain consumer instead of
 * a messaging channel: tasks take minutes, end out of order, and must be given up as soon as their
 * partition goes to another instance. The consumer polls all the time, so the group never takes a
 * busy worker for dead; while enough is under way, its partitions are paused. As many tasks as are
 * simulated stand ready behind them, so that no thread waits for a poll.
 *
 * <p>A task's offset is committed only after its last event and its report are acknowledged, and
 * after all tasks before it in its partition. So a task is done at least once, whatever dies; done
 * again, it gives the same events.
 */
final class TaskWorker implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** What is under way ends between two slices, unless the broker takes its events too slowly. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    /** With what the consumer has to say to its group. */
    private static final Duration CLOSE_LIMIT = STOP_LIMIT.plusSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Assignment assignment;
    private final TaskRunner runner;
    private final DeadLetters deadLetters;
    private final Duration retryAfter;
    private final MeterRegistry meters;
    private final int threads;
    private final ExecutorService pool;
    private final Thread poller = new Thread(this::poll, "task-poller");
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;

    TaskWorker(
            Consumer<byte[], byte[]> consumer,
            TaskRunner runner,
            DeadLetters deadLetters,
            int threads,
            Duration retryAfter,
            MeterRegistry meters) {
        this.consumer = consumer;
        this.assignment = new Assignment(consumer);
        this.runner = runner;
        this.deadLetters = deadLetters;
        this.retryAfter = retryAfter;
        this.meters = meters;
        this.threads = threads;
        this.pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("simulation-", 0).factory());
        Gauge.builder("leadflow.tasks.running", underWay, AtomicInteger::get).register(meters);
    }

    void start() {
        poller.start();
    }

    boolean isAlive() {
        return poller.isAlive();
    }

    /** Whether the group has answered: tasks can come. */
    boolean hasJoined() {
        return assignment.hasJoined();
    }

    private void poll() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.SIMULATION_TASKS), assignment);
            while (!stopping) {
                turn();
            }
            finish();
        } catch (RuntimeException | InterruptedException e) {
            Log.error("the task worker ends", e);
        } finally {
            stopping = true;
            pool.shutdown();
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
        assignment.commit();
    }

    private void takeAndCommit() throws InterruptedException {
        boolean full = isFull();
        if (full) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(full ? Duration.ZERO : POLL)) {
            Place place = assignment.taken(record);
            taken.incrementAndGet();
            pool.execute(() -> work(record, place));
        }
        assignment.commit();
        if (full) {
            awaitRoom();
        }
    }

    private boolean isFull() {
        return taken.get() >= 2 * threads;
    }

    /** In place of a poll, which would not end before its time where tasks are small. */
    private void awaitRoom() throws InterruptedException {
        synchronized (taken) {
            if (isFull()) {
                taken.wait(POLL.toMillis());
            }
        }
    }

    private void makeRoom() {
        synchronized (taken) {
            taken.decrementAndGet();
            taken.notify();
        }
    }

    private void work(ConsumerRecord<byte[], byte[]> record, Place place) {
        underWay.incrementAndGet();
        try {
            Outcome outcome = untilTaken(record, place);
            meters.counter("leadflow.tasks", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .increment();
            if (outcome != Outcome.ABANDONED) {
                assignment.done(place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.errorf(e, "the task at %s is left undone", place);
        } finally {
            underWay.decrementAndGet();
            makeRoom();
        }
    }

    /** Tries until the broker has taken what came of it. */
    private Outcome untilTaken(ConsumerRecord<byte[], byte[]> record, Place place)
            throws InterruptedException {
        while (!isGivenUp(place)) {
            try {
                return simulate(record, place);
            } catch (KafkaException e) {
                Log.warnf(e, "the task at %s is begun again", place);
                TimeUnit.MILLISECONDS.sleep(retryAfter.toMillis());
            }
        }
        return Outcome.ABANDONED;
    }

    private Outcome simulate(ConsumerRecord<byte[], byte[]> record, Place place)
            throws InterruptedException {
        if (record.value() == null) {
            return Outcome.WITHDRAWN;
        }
        SimulationTask task;
        try {
            task = Wire.read(record.value(), SimulationTask.class);
        } catch (UnreadableRecordException e) {
            deadLetters.send(record, e.getMessage());
            return Outcome.UNREADABLE;
        }
        return runner.run(task, TraceHeaders.read(record.headers()), () -> isGivenUp(place));
    }

    private boolean isGivenUp(Place place) {
        return stopping || !assignment.holds(place);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            poller.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
