package io.leadflow.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.broker.Broker;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.topic.Clients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies, every task is done, and a reader sees every event once and in order. */
class TakeOverTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ProcessDefinition MINIMAL = Examples.definition("minimal");
    private static final int REPLICATIONS = 8;

    /** Slices until somebody dies: in the middle of the first tasks. */
    private static final int MIDDLE = 60;

    @TempDir private static Path dir;
    private static Broker broker;
    private static String servers;

    private Workload work;
    private Gate gate;
    private final String group = "workers-" + UUID.randomUUID();

    @BeforeAll
    static void startBroker() {
        broker = Broker.start(dir);
        servers = broker.bootstrapServers();
        Clients.createTopics(Clients.of(servers, new SimpleMeterRegistry()));
    }

    @BeforeEach
    void tasksAreSent() throws Exception {
        work = Workload.of(servers, MINIMAL, 60, REPLICATIONS);
        gate = new Gate(work.run(), MIDDLE);
        work.send();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void anotherWorkerDoesWhatAKilledOneLeftUndone() throws Exception {
        // Given
        TestWorker killed = TestWorker.start(servers, group, 2, gate);
        gate.awaitReached(LIMIT);

        // When
        killed.kill();
        gate.open();

        // Then
        try (var other = TestWorker.start(servers, group, 2, Gate.only(work.run()))) {
            eventually().until(work::isCompleted);
            work.assertTakenAsExpected();
            assertThat(work.reports(TaskEvent.TaskFailed.class)).isEmpty();
            assertThat(other.tasks("completed")).isEqualTo(REPLICATIONS);
            assertThat(killed.isAlive()).isFalse();
        }
    }

    @Test
    void aStoppedWorkerCommitsNothingThatIsNotDone() throws Exception {
        // Given
        TestWorker stopped = TestWorker.start(servers, group, 2, gate);
        gate.awaitReached(LIMIT);

        // When
        Thread stopping = Thread.ofPlatform().start(stopped::close);
        eventually().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        gate.open();
        stopping.join();

        // Then
        assertThat(work.reports(TaskEvent.TaskCompleted.class)).isEmpty();
        try (var groups = new Group(servers, group)) {
            for (var tasks : work.records(Topics.SIMULATION_TASKS).values()) {
                assertThat(groups.hasCommitted(tasks.getFirst())).isFalse();
            }
        }
        try (var other = TestWorker.start(servers, group, 2, Gate.only(work.run()))) {
            eventually().until(work::isCompleted);
            work.assertTakenAsExpected();
            assertThat(other.tasks("completed")).isEqualTo(REPLICATIONS);
        }
    }

    @Test
    void twoThatTakeEachOtherForDeadWriteWhatOneWouldWrite() {
        // Given
        String another = "workers-" + UUID.randomUUID();

        // When
        try (var one = TestWorker.start(servers, group, 2, Gate.only(work.run()));
                var two = TestWorker.start(servers, another, 2, Gate.only(work.run()))) {
            eventually()
                    .until(
                            () -> one.tasks("completed") + two.tasks("completed"),
                            done -> done == 16);

            // Then
            assertThat(work.written(0)).hasSize(2 * work.expected(0).size());
            work.assertTakenAsExpected();
        }
    }

    @Test
    void aBrokerThatIsAwayForAWhileDelaysButFailsNothing() throws Exception {
        // Given
        int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
        try (var worker = TestWorker.start(servers, group, 2, gate);
                var groups = new Group(servers, group)) {
            gate.awaitReached(LIMIT);

            // When
            broker.kill();
            gate.open();
            broker = Broker.start(dir, port, dir.resolve("broker.log"));

            // Then
            eventually().until(work::isCompleted);
            work.assertTakenAsExpected();
            assertThat(work.reports(TaskEvent.TaskFailed.class)).isEmpty();
            eventually().until(() -> groups.lag() == 0);
            assertThat(worker.isAlive()).isTrue();
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(LIMIT).pollInterval(Duration.ofMillis(500));
    }
}
