package io.leadflow.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.run.Kafka;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The tasks of a run on a broker, what should come of them and what does. */
record Workload(
        String servers, UUID run, ProcessDefinition definition, int days, int replications) {
    private static final long SEED = 20_261_124;
    private static final ObjectMapper JSON = Wire.newMapper();

    static Workload of(String servers, ProcessDefinition definition, int days, int replications) {
        return new Workload(servers, UUID.randomUUID(), definition, days, replications);
    }

    SimulationTask task(int replication) {
        LocalDate start = LocalDate.of(2026, 1, 5);
        return new SimulationTask(
                run,
                replication,
                new RunRequest(
                        definition.id(),
                        1,
                        start,
                        days,
                        2,
                        10,
                        replications,
                        SEED,
                        null,
                        null,
                        Map.of()),
                definition);
    }

    /** The same, with nothing asked for but statistics. */
    SimulationTask folded(int replication) {
        ObjectNode task = JSON.valueToTree(task(replication));
        task.withObject("/request").put("events", "none");
        return JSON.convertValue(task, SimulationTask.class);
    }

    String key(int replication) {
        return SimulationTask.key(run, replication);
    }

    /** Asks for every replication. */
    void send() throws Exception {
        for (int r = 0; r < replications; r++) {
            Kafka.send(servers, Topics.SIMULATION_TASKS, key(r), Wire.write(task(r)));
        }
    }

    /** What the kernel tells when it is asked directly. */
    List<String> expected(int replication) {
        List<String> events = new ArrayList<>();
        var process = new CompiledProcesses().of(task(replication));
        var encoder = new LeadEventEncoder(process, bytes -> events.add(text(bytes)));
        var simulated = new Replication(process, SEED, replication, encoder);
        encoder.started(definition, SEED, replication);
        simulated.advanceTo(process.window().end());
        encoder.completed(simulated);
        return events;
    }

    /** All records of a topic that belong to the run, by their key; each key's in order. */
    Map<String, List<ConsumerRecord<byte[], byte[]>>> records(String topic) {
        String prefix = run + "/";
        return Kafka.read(servers, topic, r -> String.valueOf(Kafka.key(r)).startsWith(prefix))
                .stream()
                .collect(Collectors.groupingBy(Kafka::key));
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic, int replication) {
        return records(topic).getOrDefault(key(replication), List.of());
    }

    List<String> written(int replication) {
        return texts(records(Topics.LEAD_EVENTS, replication));
    }

    /** Each event once, as a reader takes them: the number it expects next, and no other. */
    private static List<String> taken(List<ConsumerRecord<byte[], byte[]>> written) {
        List<String> taken = new ArrayList<>();
        for (var record : written) {
            long number = Wire.read(record.value(), LeadEvent.class).seq();
            assertThat(number)
                    .as("no gap in %s", Kafka.key(record))
                    .isLessThanOrEqualTo(taken.size());
            if (number == taken.size()) {
                taken.add(text(record.value()));
            }
        }
        return taken;
    }

    /** What was reported of all tasks; of each in order. */
    List<TaskEvent> reports() {
        return records(Topics.TASK_EVENTS).values().stream()
                .flatMap(List::stream)
                .map(record -> Wire.read(record.value(), TaskEvent.class))
                .toList();
    }

    <T extends TaskEvent> List<T> reports(Class<T> kind) {
        return reports().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean isCompleted() {
        return reports(TaskEvent.TaskCompleted.class).stream()
                        .map(TaskEvent.TaskCompleted::replication)
                        .distinct()
                        .count()
                == replications;
    }

    /** Readers see every event once, whoever wrote it how often. */
    void assertTakenAsExpected() {
        var written = records(Topics.LEAD_EVENTS);
        for (int r = 0; r < replications; r++) {
            assertThat(taken(written.get(key(r)))).as(key(r)).isEqualTo(expected(r));
        }
    }

    /** Every event has been written once. */
    void assertWrittenAsExpected() {
        var written = records(Topics.LEAD_EVENTS);
        for (int r = 0; r < replications; r++) {
            assertThat(texts(written.get(key(r)))).as(key(r)).isEqualTo(expected(r));
        }
    }

    private static List<String> texts(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> text(record.value())).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
