package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes runs and their tasks to Kafka; done when the broker has them. */
@ApplicationScoped
public class RunEvents {
    private static final URI SOURCE = URI.create("/simulation-service");
    private static final int TASKS_ON_THE_WAY = 256;

    /** As much as the producer buffers: more tasks would only wait in memory. */
    private static final int BYTES_ON_THE_WAY = 32 * 1024 * 1024;

    private final MutinyEmitter<byte[]> runs;
    private final MutinyEmitter<byte[]> tasks;
    private final MutinyEmitter<byte[]> reports;

    @Inject
    RunEvents(
            @Channel(Topics.RUN_EVENTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> runs,
            @Channel(Topics.SIMULATION_TASKS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> tasks,
            @Channel(Topics.TASK_EVENTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> reports) {
        this.runs = runs;
        this.tasks = tasks;
        this.reports = reports;
    }

    /**
     * Writes a run's state.
     *
     * @param trace goes on in the record
     */
    Uni<Void> write(Run run, Context trace) {
        Objects.requireNonNull(run.definition(), "a run is written whole");
        return runs.sendMessage(
                message(run.id().toString(), EventTypes.RUN_CHANGED, Wire.write(run), trace));
    }

    /** Writes the tasks of a run from one replication to another, which is not included. */
    Uni<Void> writeTasks(Run run, int from, int to, Context trace) {
        return Multi.createFrom()
                .range(from, to)
                .map(r -> task(run, r))
                .onItem()
                .transformToUni(task -> write(task, trace))
                .merge(tasksTogether(run))
                .onItem()
                .ignoreAsUni();
    }

    private static int tasksTogether(Run run) {
        int bytes = Wire.write(task(run, 0)).length;
        return Math.clamp(BYTES_ON_THE_WAY / bytes, 1, TASKS_ON_THE_WAY);
    }

    private static SimulationTask task(Run run, int replication) {
        return new SimulationTask(run.id(), replication, run.request(), run.definition());
    }

    /** Writes the tombstone of a run. */
    Uni<Void> remove(UUID run) {
        return runs.sendMessage(
                message(run.toString(), EventTypes.RUN_REMOVED, null, Context.root()));
    }

    /** Writes the tombstones of reports. */
    Uni<Void> removeReports(Collection<ReplicationKey> keys) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUni(key -> reports.sendMessage(tombstone(key)))
                .merge(TASKS_ON_THE_WAY)
                .onItem()
                .ignoreAsUni();
    }

    private static Message<byte[]> tombstone(ReplicationKey key) {
        return message(key.toString(), EventTypes.TASK_REPORT_REMOVED, null, Context.root());
    }

    private Uni<Void> write(SimulationTask task, Context trace) {
        return tasks.sendMessage(
                message(task.key(), EventTypes.TASK_REQUESTED, Wire.write(task), trace));
    }

    private static Message<byte[]> message(String key, String type, byte[] value, Context trace) {
        return Message.of(value)
                .addMetadata(TracingMetadata.withCurrent(trace))
                .addMetadata(OutgoingKafkaRecordMetadata.builder().withKey(key).build())
                .addMetadata(
                        OutgoingCloudEventMetadata.builder()
                                .withId(UUID.randomUUID().toString())
                                .withType(type)
                                .withSource(SOURCE)
                                .withTimestamp(ZonedDateTime.now(ZoneOffset.UTC))
                                .withDataContentType("application/json")
                                .build());
    }
}
