package io.leadflow.e2e.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.statistics.RunFigures;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.e2e.BiLogin;
import io.leadflow.e2e.Example;
import io.leadflow.e2e.Leadflow;
import io.leadflow.embedded.ServiceName;
import io.leadflow.testbed.TopicRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round each of some faults, and what is said of events that nobody can read any more. */
@Tag("faults")
class FaultsTest {
    private static final int STOP_SECONDS = 2;

    @TempDir private static Path data;
    private static Stand stand;
    private static Rounds rounds;

    @BeforeAll
    static void start() {
        stand = Stand.start(data.resolve("platform"), new Disk(false), new Clock(null));
        rounds = new Rounds(stand);
    }

    @AfterAll
    static void stop() {
        rounds.close();
        stand.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kill-two, 11",
        "kill-metrics, 12",
        "stop-broker, 13",
        "term-simulation, 14",
        "reset, 15",
        "reordered-tasks, 16"
    })
    void nothingIsLostOrDoubled(String name, long seed) {
        // Given
        Fault fault =
                Faults.all(STOP_SECONDS).stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow();

        // When
        Outcome outcome = rounds.play(fault, seed);

        // Then
        System.out.println(outcome.text());
        assertThat(outcome.complaints()).as(outcome.replay()).isEmpty();
        assertThat(outcome.isGood()).as(outcome.replay()).isTrue();
    }

    @Test
    void eventsDeletedBeforeTheyWereReadMakeTheRunIncompleteAndItSaysWhy() {
        // Given: nobody folds what is simulated, until it is gone
        String metrics = ServiceName.METRICS.id();
        RunRequest request = Example.MINIMAL.request(12, 21);
        UUID before = simulate(request);
        stand.platform().kill(metrics);
        try (Leadflow leadflow = new Leadflow(stand.platform())) {
            UUID run = leadflow.request(Example.MINIMAL, request);
            leadflow.awaitCompleted(run);
            stand.deleteLeadEvents();

            // When
            stand.platform().restart(metrics);

            // Then
            var funnel =
                    leadflow.await(
                            ServiceName.METRICS,
                            "/runs/" + run + "/funnel",
                            body -> body.has("incompleteBecause"));
            assertThat(funnel.path("incompleteBecause").asText()).isEqualTo("events-deleted");
            assertThat(funnel.path("complete").asBoolean()).isFalse();
            assertThat(csv(leadflow, run)).first().asString().endsWith("incompleteBecause");
            assertThat(toldToBi(run)).isEqualTo("events-deleted");
            Awaitility.await("it is said on funnel-statistics")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> onTopic(run), "events-deleted"::equals);
            assertThat(leadflow.statistics(before, "funnel").has("incompleteBecause")).isFalse();
            assertThat(csv(leadflow, before)).first().asString().doesNotContain("incomplete");
            UUID after = simulate(request);
            assertThat(leadflow.statistics(after, "funnel").has("incompleteBecause")).isFalse();
        }
    }

    /** Why the run is incomplete, as schema bi has it after a moment. */
    private static String toldToBi(UUID run) {
        String query = "select incomplete_because from bi.run where run_id = ?";
        BiLogin bi = new BiLogin(stand.platform());
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> bi.read(query, run), List.of("events-deleted")::equals)
                .getFirst();
    }

    /** The same, as the last record about the whole run has it; empty where it does not. */
    private static String onTopic(UUID run) {
        return TopicRecords.texts(stand.platform().bootstrapServers(), Topics.FUNNEL_STATISTICS)
                .stream()
                .filter(record -> record.key().equals(run + "/funnel"))
                .reduce((earlier, later) -> later)
                .map(record -> Wire.read(record.value().getBytes(UTF_8), RunFigures.class))
                .map(RunFigures::incompleteBecause)
                .orElse("");
    }

    private static UUID simulate(RunRequest request) {
        try (Leadflow leadflow = new Leadflow(stand.platform())) {
            return leadflow.simulate(Example.MINIMAL, request);
        }
    }

    private static List<String> csv(Leadflow leadflow, UUID run) {
        String path = "/runs/" + run + "/sources?format=csv";
        return leadflow.get(ServiceName.METRICS, path).expect(200).text().lines().toList();
    }
}
