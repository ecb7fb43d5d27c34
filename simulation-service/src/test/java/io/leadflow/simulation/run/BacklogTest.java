package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Simulation waits for statistics that are far behind, and goes on when they have caught up. */
@QuarkusTest
@TestProfile(BacklogTest.Profile.class)
@QuarkusTestResource(BrokerResource.class)
class BacklogTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String GROUP = "slow-statistics";
    private static final int MOST = 20;

    @Test
    void aRunWaitsUntilTheStatisticsHaveCaughtUp() throws Exception {
        // Given as many events as may wait, and a group that counts them and has stopped
        Kafka.publish(Examples.definition("minimal"), 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            fallBehind(admin);

            // When
            String run = request("stream");

            // Then
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(waitsFor(run)).isEqualTo("STATISTICS"));
            await().during(Duration.ofSeconds(1))
                    .atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(told(run, "progress.replicationsDone"))
                                            .isEqualTo("0"));
            assertThat(backlog()).as("no more is made").isLessThan(MOST + 10);

            // When they go on
            await().atMost(LIMIT)
                    .until(
                            () -> {
                                catchUp(admin);
                                return "COMPLETED".equals(told(run, "status"));
                            });

            // Then
            assertThat(waitsFor(run)).isNull();
        }
    }

    @Test
    void aRunThatWritesNoEventsDoesNotWait() throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            fallBehind(admin);

            // When
            String run = request("none");

            // Then
            await().atMost(LIMIT).until(() -> "COMPLETED".equals(told(run, "status")));
            assertThat(backlog()).isGreaterThanOrEqualTo(MOST);
            catchUp(admin);
        }
    }

    private static String request(String events) {
        return given().contentType(ContentType.JSON)
                .body(
                        """
                        {"process": "minimal", "horizonDays": 90, "replications": 2, "events": "%s"}
                        """
                                .formatted(events))
                .post("/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** As many events wait as may. */
    private static void fallBehind(Admin admin) throws Exception {
        catchUp(admin);
        for (int event = 0; event < MOST; event++) {
            Kafka.send(Topics.LEAD_EVENTS, "nobody/0", new byte[] {'{', '}'});
        }
        await().atMost(LIMIT).until(() -> backlog() >= MOST);
    }

    /** What the group does when it has counted everything. */
    private static void catchUp(Admin admin) throws Exception {
        var partitions =
                admin
                        .describeTopics(List.of(Topics.LEAD_EVENTS))
                        .allTopicNames()
                        .get()
                        .get(Topics.LEAD_EVENTS)
                        .partitions()
                        .stream()
                        .map(p -> new TopicPartition(Topics.LEAD_EVENTS, p.partition()))
                        .toList();
        var ends =
                admin.listOffsets(
                                partitions.stream()
                                        .collect(
                                                Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                        .all()
                        .get();
        admin.alterConsumerGroupOffsets(
                        GROUP,
                        ends.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                end ->
                                                        new OffsetAndMetadata(
                                                                end.getValue().offset()))))
                .all()
                .get();
    }

    private static double backlog() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("leadflow_lead_events_backlog"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String waitsFor(String run) {
        return told(run, "waitsFor");
    }

    private static String told(String run, String what) {
        Object value = given().get("/runs/" + run).path(what);
        return value == null ? null : value.toString();
    }

    private static String servers() {
        return BrokerResource.bootstrapServers();
    }

    /** Very few events may wait. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.backlog.group",
                    GROUP,
                    "leadflow.backlog.limit",
                    String.valueOf(MOST),
                    "leadflow.backlog.check-every",
                    "50ms");
        }
    }
}
