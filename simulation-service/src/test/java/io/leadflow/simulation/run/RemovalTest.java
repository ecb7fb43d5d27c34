package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that have ended are kept for a while; what only their running needed goes at once. */
@QuarkusTest
@TestProfile(RemovalTest.Profile.class)
@QuarkusTestResource(BrokerResource.class)
class RemovalTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AuditAction DELETED = AuditAction.RUN_DELETED;

    @Inject TaskBoard tasks;

    @BeforeEach
    void aPublishedProcess() throws Exception {
        Kafka.publish(Examples.definition("minimal"), 1);
    }

    @Test
    void theRunThatEndedFirstIsRemovedAndItsAddressSaysSo() {
        // Given
        String key = "key-" + UUID.randomUUID();
        String first = completed(key);

        // When
        String second = completed(null);
        String third = completed(null);

        // Then
        await().atMost(LIMIT).until(() -> given().get("/runs/" + first).statusCode() == 404);
        assertThat(problem(first, "en")).contains("urn:leadflow:problem:unknown-run", "removed");
        assertThat(problem(first, "ru")).contains("удалён");
        assertThat(given().get("/runs").<List<String>>path("runs.id"))
                .contains(second, third)
                .doesNotContain(first);
        assertThat(last(Topics.RUN_EVENTS, first).value()).isNull();
        assertThat(Kafka.header(last(Topics.RUN_EVENTS, first), "ce_type"))
                .isEqualTo(EventTypes.RUN_REMOVED);
        request(key).statusCode(422).body("type", org.hamcrest.Matchers.endsWith("key-spent"));
        given().get("/runs/" + third + "/definition").then().statusCode(200);
        String again =
                given().post("/runs/" + third + "/rerun")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        awaitCompleted(again);
    }

    @Test
    void aRemovalIsOnTheAuditTrailOnceAndThePlatformsOwn() {
        // Given
        String first = completed(null);
        String second = completed(null);

        // When
        String third = completed(null);
        await().atMost(LIMIT).until(() -> given().get("/runs/" + first).statusCode() == 404);

        // Then: a look that comes before the removal is known here may write the entry again
        await().during(Duration.ofSeconds(2))
                .atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(entries(first))
                                        .extracting(
                                                AuditEntry::action,
                                                AuditEntry::who,
                                                AuditEntry::workspace,
                                                AuditEntry::outcome)
                                        .containsExactly(
                                                tuple(
                                                        AuditAction.RUN_REQUESTED,
                                                        Who.ANONYMOUS,
                                                        Workspace.DEFAULT,
                                                        Outcome.DONE),
                                                tuple(
                                                        DELETED,
                                                        Who.LEADFLOW,
                                                        Workspace.DEFAULT,
                                                        Outcome.DONE)));
        assertThat(entries(second)).extracting(AuditEntry::action).doesNotContain(DELETED);
        assertThat(entries(third)).extracting(AuditEntry::action).doesNotContain(DELETED);
    }

    /** Of a run: one that comes again replaces what came before. */
    private static Collection<AuditEntry> entries(String run) {
        Map<UUID, AuditEntry> byId = new LinkedHashMap<>();
        Kafka.read(Topics.AUDIT_TRAIL, record -> true).stream()
                .map(record -> Wire.read(record.value(), AuditEntry.class))
                .filter(entry -> entry.object().equals("/runs/" + run))
                .forEach(entry -> byId.put(entry.id(), entry));
        return byId.values();
    }

    @Test
    void reportsOnTasksGoWhenTheRunHasEndedLateOnesToo() throws Exception {
        // Given
        String run = completed(null);
        UUID id = UUID.fromString(run);

        // When
        awaitNoReports(run);

        // Then
        assertThat(tasks.runs()).doesNotContain(id);
        assertThat(given().get("/runs/" + run).<Integer>path("progress.replicationsDone"))
                .isEqualTo(3);
        byte[] late = Wire.write(new TaskEvent.TaskProgressed(id, 1, 0.5, 10, 1));
        Kafka.send(Topics.TASK_EVENTS, run + "/1", late);
        awaitNoReports(run);
    }

    /** The last record of each of the run's tasks is a tombstone. */
    private static void awaitNoReports(String run) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(reports(run).values())
                                        .hasSize(3)
                                        .allSatisfy(r -> assertThat(r.value()).isNull()));
    }

    private static Map<String, ConsumerRecord<byte[], byte[]>> reports(String run) {
        return Kafka.read(Topics.TASK_EVENTS, r -> Kafka.key(r).startsWith(run)).stream()
                .collect(Collectors.toMap(Kafka::key, r -> r, (before, now) -> now));
    }

    private static ConsumerRecord<byte[], byte[]> last(String topic, String key) {
        return Kafka.read(topic, r -> key.equals(Kafka.key(r))).getLast();
    }

    private static String problem(String run, String language) {
        return given().header("Accept-Language", language)
                .get("/runs/" + run)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .asString();
    }

    private static String completed(String key) {
        String run = request(key).statusCode(202).extract().path("id");
        awaitCompleted(run);
        return run;
    }

    private static void awaitCompleted(String run) {
        await().atMost(LIMIT)
                .until(() -> "COMPLETED".equals(given().get("/runs/" + run).path("status")));
    }

    private static ValidatableResponse request(String key) {
        var request = given().contentType(ContentType.JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body("{\"process\": \"minimal\", \"horizonDays\": 2, \"replications\": 3}")
                .post("/runs")
                .then();
    }

    /** Two finished runs are kept. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.retention.keep-at-most", "2",
                    "leadflow.retention.every", "200ms");
        }
    }
}
