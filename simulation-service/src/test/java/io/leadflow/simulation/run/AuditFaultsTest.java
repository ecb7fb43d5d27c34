package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.OwnBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit trail says where something fails; the broker is not the one of other tests. */
@QuarkusTest
@TestProfile(OnOwnBroker.class)
class AuditFaultsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AuditAction REQUESTED = AuditAction.RUN_REQUESTED;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aPublishedProcess() throws Exception {
        Kafka.publish(OwnBroker.address(), Examples.definition("minimal"), 1);
        await().atMost(LIMIT)
                .until(() -> given().get("/q/health/ready").statusCode(), code -> code == 200);
    }

    @Test
    void whatIsNotDoneAfterItsEntryIsToldToHaveFailedUntilItIsDone() throws Exception {
        // Given: the broker takes the entry, and not the run
        largestRun(AlterConfigOp.OpType.SET);

        // When
        Response refused = request(key, 1);

        // Then
        assertThat(refused.statusCode()).isEqualTo(500);
        List<AuditEntry> first = entries("/runs/");
        assertThat(first).extracting(AuditEntry::outcome).endsWith(Outcome.DONE, Outcome.FAILED);
        AuditEntry failed = first.getLast();
        assertThat(first.get(first.size() - 2).failed()).isEqualTo(failed);
        assertThat(given().get(failed.object()).statusCode()).isEqualTo(404);

        // When
        largestRun(AlterConfigOp.OpType.DELETE);
        String run = request(key, 1).then().statusCode(202).extract().path("id");

        // Then: the same entry comes again
        assertThat(failed.object()).isEqualTo("/runs/" + run);
        assertThat(entries(failed.object()))
                .extracting(AuditEntry::outcome)
                .containsExactly(Outcome.DONE, Outcome.FAILED, Outcome.DONE);
        assertThat(entries(failed.object())).extracting(AuditEntry::id).containsOnly(failed.id());
        cancel(run);
    }

    @Test
    void ofTwoThatComeWithOneKeyAtATimeOnlyTheOneThatIsNotDoneHasFailed() throws Exception {
        // Given: neither is known yet when the other comes
        OwnBroker.halt();
        List<CompletableFuture<Response>> asked =
                together(List.of(() -> request(key, 1), () -> request(key, 2)));
        TimeUnit.SECONDS.sleep(3);

        // When
        OwnBroker.goOn();
        List<Response> answers = asked.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(202, 422);
        String run =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 202)
                        .map(answer -> answer.<String>path("id"))
                        .findFirst()
                        .orElseThrow();
        assertThat(left("/runs/" + run))
                .extracting(AuditEntry::action)
                .containsOnly(REQUESTED)
                .hasSize(2);
        assertThat(left("/runs/" + run))
                .extracting(AuditEntry::outcome)
                .containsExactlyInAnyOrder(Outcome.DONE, Outcome.FAILED);
        cancel(run);
    }

    @Test
    void withoutABrokerNothingIsDoneAndTheAnswerSaysSoInTime() {
        // Given
        String run = request(key, 1).then().statusCode(202).extract().path("id");
        String address = "/runs/" + run;
        String other = UUID.randomUUID().toString();
        List<String> before = runs();
        List<Supplier<Response>> calls =
                List.of(
                        () -> request(other, 2),
                        () -> given().header("Accept-Language", "ru").post(address + "/rerun"),
                        () -> given().post(address + "/cancel"),
                        () -> given().get(address + "/events?format=csv&to=1980-01-01"));

        // When
        OwnBroker.kill();
        List<Response> answers = together(calls).stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            answer.then()
                                    .statusCode(503)
                                    .contentType("application/problem+json")
                                    .header("Retry-After", "5");
                            assertThat(answer.<String>path("type")).endsWith("audit-unavailable");
                            assertThat(answer.time()).isLessThan(20_000);
                        });
        assertThat(answers.get(0).<String>path("detail")).contains("audit trail", "not done");
        assertThat(answers.get(1).<String>path("detail")).contains("аудит", "не выполнено");

        // When
        OwnBroker.comeBack();

        // Then
        assertThat(entries(address)).extracting(AuditEntry::action).containsExactly(REQUESTED);
        assertThat(runs()).isEqualTo(before);
        assertThat(given().get(address).<String>path("status")).isNotEqualTo("CANCELLED");

        // When
        List<Response> done =
                calls.stream()
                        .map(
                                call ->
                                        await().atMost(LIMIT)
                                                .until(
                                                        call::get,
                                                        answer -> answer.statusCode() < 300))
                        .toList();

        // Then
        List<String> others = done.stream().limit(2).map(a -> a.<String>path("id")).toList();
        assertThat(entries("/runs/" + others.get(0))).hasSize(1);
        assertThat(entries("/runs/" + others.get(1))).hasSize(1);
        assertThat(entries(address))
                .extracting(AuditEntry::action)
                .containsExactly(
                        REQUESTED, AuditAction.RUN_CANCELLED, AuditAction.EVENT_LOG_EXPORTED);
        others.forEach(AuditFaultsTest::cancel);
    }

    private static List<CompletableFuture<Response>> together(List<Supplier<Response>> calls) {
        return calls.stream()
                .map(call -> CompletableFuture.supplyAsync(call, Thread::startVirtualThread))
                .toList();
    }

    private static List<String> runs() {
        return given().get("/runs").path("runs.id");
    }

    private static Response request(String key, int seed) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(
                        """
                        {"process": "minimal", "horizonDays": 3000, "replications": 500, "seed": %d}\
                        """
                                .formatted(seed))
                .post("/runs");
    }

    private static void cancel(String run) {
        given().post("/runs/" + run + "/cancel").then().statusCode(200);
    }

    /** Of runs on their topic: almost nothing, or as usual. */
    private static void largestRun(AlterConfigOp.OpType change) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RUN_EVENTS);
        ConfigEntry size = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "100");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", OwnBroker.address()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(size, change))))
                    .all()
                    .get();
        }
    }

    /** In the order in which they were written. */
    private static List<AuditEntry> entries(String object) {
        return Kafka.read(OwnBroker.address(), Topics.AUDIT_TRAIL, record -> true).stream()
                .map(record -> Wire.read(record.value(), AuditEntry.class))
                .filter(entry -> entry.object().startsWith(object))
                .toList();
    }

    /** What is left where one that comes again replaces what came before. */
    private static Collection<AuditEntry> left(String object) {
        Map<UUID, AuditEntry> byId = new LinkedHashMap<>();
        entries(object).forEach(entry -> byId.put(entry.id(), entry));
        return byId.values();
    }
}
