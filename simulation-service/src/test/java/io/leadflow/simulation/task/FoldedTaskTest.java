package io.leadflow.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.run.TaskEvent.TaskCompleted;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.broker.Broker;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.run.Kafka;
import io.leadflow.simulation.topic.Clients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of the tasks of a run that asks for statistics alone, on a real broker. */
class FoldedTaskTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private static Path dir;
    private static Broker broker;
    private static String servers;

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
    void aTaskDoneTwiceGivesTheSameStatisticsAndNoEvents() throws Exception {
        // Given
        Workload work = Workload.of(servers, Examples.definition("minimal"), 60, 2);

        // When
        for (int replication : List.of(0, 1, 0)) {
            byte[] task = Wire.write(work.folded(replication));
            Kafka.send(servers, Topics.SIMULATION_TASKS, work.key(replication), task);
        }

        // Then
        try (var worker = TestWorker.start(servers, "folding", 1, Gate.only(work.run()))) {
            await().atMost(LIMIT).until(() -> work.reports(TaskCompleted.class).size() == 3);
            await().atMost(LIMIT).until(() -> worker.running() == 0);
            assertThat(worker.events())
                    .isEqualTo(2 * work.expected(0).size() + work.expected(1).size());
        }
        assertThat(statistics(work, 0)).containsExactly(folded(work, 0), folded(work, 0));
        assertThat(statistics(work, 1)).containsExactly(folded(work, 1));
        assertThat(work.records(Topics.LEAD_EVENTS)).isEmpty();
        assertThat(work.reports(TaskCompleted.class))
                .extracting(TaskCompleted::events)
                .containsOnly((long) work.expected(0).size(), (long) work.expected(1).size());
    }

    /** What the kernel's events come to when they are read and folded. */
    private static String folded(Workload work, int replication) {
        List<LeadEvent> events =
                work.expected(replication).stream()
                        .map(e -> Wire.read(e.getBytes(StandardCharsets.UTF_8), LeadEvent.class))
                        .toList();
        return text(ReplicationFold.of(events).toBytes());
    }

    private static List<String> statistics(Workload work, int replication) {
        return work.records(Topics.REPLICATION_STATISTICS, replication).stream()
                .map(ConsumerRecord::value)
                .map(FoldedTaskTest::text)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
