package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.run.TaskEvent.TaskCompleted;
import io.leadflow.contracts.run.TaskEvent.TaskFailed;
import io.leadflow.contracts.run.TaskEvent.TaskProgressed;
import io.leadflow.contracts.topic.UnreadableRecordException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How far every task is, as {@code task-events} tells it. */
@ApplicationScoped
public class TaskBoard {
    private final ConcurrentMap<UUID, ConcurrentMap<Integer, TaskEvent>> tasks =
            new ConcurrentHashMap<>();

    /** The progress of a run of {@code replications}. */
    RunProgress progress(UUID run, int replications) {
        int done = 0;
        double fraction = 0;
        long events = 0;
        long leads = 0;
        for (TaskEvent task : of(run).values()) {
            switch (task) {
                case TaskCompleted t -> {
                    done++;
                    fraction += 1;
                    events += t.events();
                    leads += t.leads();
                }
                case TaskProgressed t -> {
                    fraction += t.simulatedFraction();
                    events += t.events();
                    leads += t.leads();
                }
                case TaskFailed t -> {
                    // told by failure
                }
            }
        }
        return new RunProgress(done, replications, fraction / replications, events, leads);
    }

    /** What became of the leads of the first replications, which are done, in order. */
    List<ReplicationOutcome> outcomes(UUID run, int replications) {
        Map<Integer, TaskEvent> reports = of(run);
        return IntStream.range(0, replications)
                .mapToObj(r -> ((TaskCompleted) reports.get(r)).outcome())
                .toList();
    }

    /** Why a task of the run was given up, if one was. */
    Optional<String> failure(UUID run) {
        return of(run).values().stream()
                .filter(TaskFailed.class::isInstance)
                .map(task -> ((TaskFailed) task).reason())
                .findFirst();
    }

    /** Runs that there are reports on. */
    Set<UUID> runs() {
        return tasks.keySet();
    }

    /** The tasks of the run that there are reports on. */
    List<ReplicationKey> reported(UUID run) {
        return of(run).keySet().stream().map(r -> new ReplicationKey(run, r)).toList();
    }

    private Map<Integer, TaskEvent> of(UUID run) {
        return Optional.<Map<Integer, TaskEvent>>ofNullable(tasks.get(run)).orElse(Map.of());
    }

    /** Takes a record of the topic. */
    void put(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            forget(ReplicationKey.of(record.key()));
            return;
        }
        TaskEvent event = Wire.read(record.value(), TaskEvent.class);
        String key = SimulationTask.key(event.run(), event.replication());
        if (!key.equals(Catalogue.text(record.key()))) {
            throw new UnreadableRecordException("key and value name different tasks", null);
        }
        tasks.computeIfAbsent(event.run(), run -> new ConcurrentHashMap<>())
                .merge(event.replication(), event, TaskBoard::later);
    }

    private void forget(ReplicationKey key) {
        tasks.computeIfPresent(
                key.run(),
                (run, reports) -> {
                    reports.remove(key.replication());
                    return reports.isEmpty() ? null : reports;
                });
    }

    /** A task that is done stays done, though another worker may be doing it again. */
    private static TaskEvent later(TaskEvent before, TaskEvent now) {
        return before instanceof TaskCompleted ? before : now;
    }
}
