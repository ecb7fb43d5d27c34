package io.leadflow.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.broker.Broker;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.run.Kafka;
import io.leadflow.simulation.topic.Clients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a task, on a real broker; each test has a run and a consumer group of its own. */
class TaskWorkerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ProcessDefinition MINIMAL = Examples.definition("minimal");

    @TempDir private static Path dir;
    private static Broker broker;
    private static String servers;

    private final String group = "workers-" + UUID.randomUUID();

    @BeforeAll
    static void startBroker() {
        broker = Broker.start(dir);
        servers = broker.bootstrapServers();
        Clients.createTopics(Clients.of(servers, new SimpleMeterRegistry()));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void aTaskGivesTheKernelsEventsInOrderOnOnePartition() throws Exception {
        // Given
        Workload work = Workload.of(servers, MINIMAL, 30, 1);

        // When
        work.send();

        // Then
        try (var worker = TestWorker.start(servers, group, 1, Gate.only(work.run()))) {
            eventually().until(work::isCompleted);
            assertThat(work.written(0)).isEqualTo(work.expected(0));
            assertThat(work.records(Topics.LEAD_EVENTS, 0))
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(work.records(Topics.LEAD_EVENTS, 0).getFirst().partition());
            eventually().until(() -> worker.running() == 0);
            assertThat(worker.events()).isEqualTo(work.expected(0).size());
            assertThat(worker.tasks("completed")).isEqualTo(1);
        }
    }

    @Test
    void progressAndCompletionAreReported() throws Exception {
        // Given
        Workload work = Workload.of(servers, MINIMAL, 600, 1);
        work.send();

        // When
        try (var worker = TestWorker.start(servers, group, 1, Gate.only(work.run()))) {
            eventually().until(work::isCompleted);
            assertThat(worker.isAlive()).isTrue();
        }

        // Then
        List<LeadEvent> events =
                work.records(Topics.LEAD_EVENTS, 0).stream()
                        .map(record -> Wire.read(record.value(), LeadEvent.class))
                        .toList();
        long leads = events.stream().filter(LeadEvent.LeadCreated.class::isInstance).count();
        assertThat(work.reports().getLast())
                .isEqualTo(
                        new TaskEvent.TaskCompleted(
                                work.run(), 0, events.size(), leads, measuredOutcome(events)));
        assertThat(work.reports(TaskEvent.TaskProgressed.class))
                .isNotEmpty()
                .isSortedAccordingTo(
                        Comparator.comparingDouble(TaskEvent.TaskProgressed::simulatedFraction))
                .allMatch(p -> p.simulatedFraction() > 0 && p.simulatedFraction() <= 1);
        ConsumerRecord<byte[], byte[]> report = work.records(Topics.TASK_EVENTS, 0).getLast();
        assertThat(Kafka.header(report, "ce_specversion")).isEqualTo("1.0");
        assertThat(Kafka.header(report, "ce_type")).isEqualTo(EventTypes.TASK_REPORTED);
        assertThat(Kafka.header(report, "content-type")).isEqualTo("application/json");
    }

    /** What became of the leads created since the end of the warm-up; none is reopened here. */
    private static ReplicationOutcome measuredOutcome(List<LeadEvent> events) {
        var started = (LeadEvent.ReplicationStarted) events.getFirst();
        Set<Long> measured = new HashSet<>();
        long won = 0;
        long lost = 0;
        long revenue = 0;
        for (LeadEvent event : events) {
            if (event instanceof LeadEvent.LeadCreated e && e.at() >= started.measuredFrom()) {
                measured.add(e.lead());
            } else if (event instanceof LeadEvent.LeadLost e && measured.contains(e.lead())) {
                lost++;
            } else if (event instanceof LeadEvent.LeadWon e && measured.contains(e.lead())) {
                won++;
                revenue += e.value();
            }
        }
        return new ReplicationOutcome(measured.size(), won, lost, revenue);
    }

    @Test
    void twoWorkersShareTheTasksAndDoEachOnce() throws Exception {
        // Given
        Workload work = Workload.of(servers, MINIMAL, 30, 24);
        try (var one = TestWorker.start(servers, group, 1, Gate.only(work.run()));
                var two = TestWorker.start(servers, group, 1, Gate.only(work.run()));
                var groups = new Group(servers, group)) {
            eventually().until(() -> groups.isShared(2));

            // When
            work.send();
            eventually().until(work::isCompleted);

            // Then
            eventually().until(() -> groups.lag() == 0);
            assertThat(one.tasks("completed")).isPositive();
            assertThat(two.tasks("completed")).isPositive();
            assertThat(one.tasks("completed") + two.tasks("completed")).isEqualTo(24);
            work.assertWrittenAsExpected();
            Set<Integer> partitions =
                    work.records(Topics.LEAD_EVENTS).values().stream()
                            .map(records -> records.getFirst().partition())
                            .collect(Collectors.toSet());
            assertThat(partitions).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aCancelledRunStopsBetweenSlicesAndTheNextRunIsSimulated() throws Exception {
        // Given
        Workload cancelled = Workload.of(servers, MINIMAL, 60, 3);
        Workload next = Workload.of(servers, MINIMAL, 10, 2);
        Gate gate = new Gate(cancelled.run(), 20);
        Set<UUID> unwanted = ConcurrentHashMap.newKeySet();
        Cancellations cancellations =
                run -> !run.equals(next.run()) && (gate.isCancelled(run) || unwanted.contains(run));
        cancelled.send();
        try (var worker = TestWorker.start(servers, group, 1, cancellations);
                var groups = new Group(servers, group)) {
            gate.awaitReached(LIMIT);

            // When
            unwanted.add(cancelled.run());
            gate.open();
            next.send();

            // Then
            eventually().until(next::isCompleted);
            eventually().until(() -> groups.lag() == 0);
            assertThat(worker.tasks("completed")).isEqualTo(2);
            assertThat(cancelled.reports())
                    .noneMatch(report -> !(report instanceof TaskEvent.TaskProgressed));
            next.assertTakenAsExpected();
        }
    }

    @Test
    void aRecordThatIsNoTaskIsPutAsideWithItsReason() throws Exception {
        // Given
        String key = "poison-" + UUID.randomUUID();
        byte[] poison = "{\"run\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        Workload work = Workload.of(servers, MINIMAL, 5, 12);

        // When
        Kafka.send(servers, Topics.SIMULATION_TASKS, key, poison);
        Kafka.send(servers, Topics.SIMULATION_TASKS, key, null);
        work.send();

        // Then
        try (var worker = TestWorker.start(servers, group, 2, Gate.only(work.run()));
                var groups = new Group(servers, group)) {
            eventually().until(work::isCompleted);
            eventually().until(() -> groups.lag() == 0);
            var letters =
                    Kafka.read(
                            servers,
                            Topics.deadLetter(Topics.SIMULATION_TASKS),
                            record -> key.equals(Kafka.key(record)));
            assertThat(letters).hasSize(1);
            assertThat(letters.getFirst().value()).isEqualTo(poison);
            assertThat(Kafka.header(letters.getFirst(), DeadLetterHeaders.REASON)).isNotBlank();
            assertThat(Kafka.header(letters.getFirst(), DeadLetterHeaders.TOPIC))
                    .isEqualTo(Topics.SIMULATION_TASKS);
            assertThat(Kafka.header(letters.getFirst(), DeadLetterHeaders.OFFSET)).isNotBlank();
            assertThat(worker.tasks("unreadable")).isEqualTo(1);
            assertThat(worker.tasks("withdrawn")).isEqualTo(1);
        }
    }

    @Test
    void aSimulationThatFailsIsReportedOnceAndTheNextIsDone() throws Exception {
        // Given
        ObjectNode broken = Wire.newMapper().valueToTree(MINIMAL);
        broken.put("timeZone", "Europe/Atlantis");
        ProcessDefinition atlantis =
                Wire.read(
                        broken.toString().getBytes(StandardCharsets.UTF_8),
                        ProcessDefinition.class);
        Workload failing = Workload.of(servers, atlantis, 5, 1);
        Workload next = Workload.of(servers, MINIMAL, 5, 2);
        Set<UUID> wanted = Set.of(failing.run(), next.run());

        // When
        failing.send();
        next.send();

        // Then
        try (var worker = TestWorker.start(servers, group, 1, run -> !wanted.contains(run));
                var groups = new Group(servers, group)) {
            eventually().until(next::isCompleted);
            eventually().until(() -> groups.lag() == 0);
            assertThat(failing.reports()).hasSize(1);
            assertThat(failing.reports(TaskEvent.TaskFailed.class).getFirst().reason())
                    .contains("replication 0", "Europe/Atlantis");
            assertThat(worker.tasks("failed")).isEqualTo(1);
            assertThat(worker.isAlive()).isTrue();
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(LIMIT).pollInterval(Duration.ofMillis(500));
    }
}
