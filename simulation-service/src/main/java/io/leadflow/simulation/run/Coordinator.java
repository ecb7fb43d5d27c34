package io.leadflow.simulation.run;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.KafkaClients;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks after the runs of all instances: exactly the instance that Kafka gives the one partition of
 * {@code run-events} to, in a group of its own, is active. The consumer takes no records; its
 * membership is the election. Should two be active for a moment, the board's revisions keep their
 * changes apart, and tasks written twice are simulated to the same events.
 */
@ApplicationScoped
public class Coordinator {
    private static final Duration STEP_LIMIT = Duration.ofMinutes(2);

    /** A step that is cut off is taken again by whoever coordinates next. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private static final long PAUSE_MS = 1000;
    private static final TopicPartition RUNS = new TopicPartition(Topics.RUN_EVENTS, 0);
    private static final TopicPartition TASKS = new TopicPartition(Topics.TASK_EVENTS, 0);

    private final KafkaClients clients;
    private final Tables tables;
    private final RunBoard board;
    private final RunSteps steps;
    private final Removals removals;
    private final CoordinatorSettings settings;
    private final Thread thread = Thread.ofPlatform().name("coordinator").unstarted(this::loop);
    private volatile boolean stopping;
    private boolean elected;
    private boolean upToDate;

    @Inject
    Coordinator(
            KafkaClients clients,
            Tables tables,
            RunBoard board,
            RunSteps steps,
            Removals removals,
            CoordinatorSettings settings) {
        this.clients = clients;
        this.tables = tables;
        this.board = board;
        this.steps = steps;
        this.removals = removals;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(STOP_LIMIT.toMillis());
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void loop() {
        Map<String, Object> member =
                Map.of("group.id", settings.group(), "enable.auto.commit", false);
        try (Consumer<byte[], byte[]> consumer = clients.consumer(member)) {
            consumer.subscribe(List.of(Topics.RUN_EVENTS), new Election(consumer));
            while (!stopping) {
                turn(consumer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.error("nobody here looks after the runs any more", e);
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            consumer.poll(settings.every());
            if (elected && isUpToDate(consumer)) {
                board.all().stream().filter(this::needsCare).forEach(this::step);
                remove();
            }
        } catch (KafkaException e) {
            Log.warn("Kafka does not answer; trying again", e);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    /** A new coordinator first reads what its predecessor wrote last. */
    private boolean isUpToDate(Consumer<byte[], byte[]> consumer) {
        if (!upToDate) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(RUNS, TASKS));
            upToDate = tables.haveReached(ends.get(RUNS), ends.get(TASKS));
        }
        return upToDate;
    }

    private boolean needsCare(Run run) {
        return !run.status().isFinal()
                || run.callback() == CallbackStatus.PENDING
                || board.isUnsettled(run.id());
    }

    private void step(Run run) {
        if (stopping) {
            return;
        }
        try {
            steps.next(run).await().atMost(STEP_LIMIT);
        } catch (RuntimeException e) {
            Log.warnf(e, "run %s does not get on; trying again", run.id());
        }
    }

    private void remove() {
        if (stopping) {
            return;
        }
        try {
            removals.next().await().atMost(STEP_LIMIT);
        } catch (RuntimeException e) {
            Log.warn("what is not needed any more is removed later", e);
        }
    }

    private final class Election implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Election(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            elected = elected || !partitions.isEmpty();
            upToDate = false;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            elected = elected && partitions.isEmpty();
        }
    }
}
