package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import io.leadflow.simulation.stream.LeadEventEncoder;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs from request to end, on a real broker. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class RunsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ProcessDefinition MINIMAL = Examples.definition("minimal");

    @TestHTTPResource("/runs")
    URI runs;

    @BeforeEach
    void aPublishedProcess() throws Exception {
        Kafka.publish(MINIMAL, 1);
        await().atMost(LIMIT)
                .until(
                        () ->
                                request("{\"process\": \"minimal\", \"seed\": \"x\"}")
                                                .extract()
                                                .asString()
                                                .contains("not-a-seed")
                                        && !request("{\"process\": \"minimal\", \"seed\": \"x\"}")
                                                .extract()
                                                .asString()
                                                .contains("process-unknown"));
    }

    @Test
    void aRunIsSimulatedToItsEndAndItsEventsAreThoseOfTheKernel() {
        // Given
        String body =
                """
                {"process": "minimal", "startDate": "2026-01-05", "horizonDays": 30,
                 "warmUpDays": 2, "followUpDays": 20, "replications": 4, "seed": 7,
                 "labels": {"team": "north"}}
                """;

        // When
        ValidatableResponse accepted = request(body).statusCode(202);
        String id = accepted.extract().path("id");
        String location = accepted.extract().header("Location");

        // Then
        assertThat(location).endsWith("/runs/" + id);
        awaitStatus(id, "COMPLETED");
        given().get("/runs/" + id).then().statusCode(200);
        Map<String, Object> progress = given().get("/runs/" + id).path("progress");
        assertThat(progress).containsEntry("replicationsDone", 4).containsEntry("replications", 4);
        long events = 0;
        for (int r = 0; r < 4; r++) {
            List<String> expected = simulated(MINIMAL, 7, r);
            assertThat(written(id, r)).isEqualTo(expected);
            events += expected.size();
        }
        assertThat(((Number) progress.get("events")).longValue()).isEqualTo(events);
    }

    @Test
    void recordsCarryNoTraceWhereTracingIsOff() {
        // Given
        String body = "{\"process\": \"minimal\", \"horizonDays\": 5, \"replications\": 1}";

        // When
        String id =
                given().contentType(ContentType.JSON)
                        .header(
                                "traceparent",
                                "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01")
                        .body(body)
                        .post("/runs")
                        .path("id");
        awaitStatus(id, "COMPLETED");

        // Then
        for (String topic :
                List.of(
                        Topics.RUN_EVENTS,
                        Topics.SIMULATION_TASKS,
                        Topics.TASK_EVENTS,
                        Topics.LEAD_EVENTS)) {
            assertThat(Kafka.read(topic, r -> String.valueOf(Kafka.key(r)).startsWith(id)))
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(Kafka.header(r, "traceparent")).isNull());
        }
    }

    @Test
    void theSameKeyGivesTheSameRunAndAnotherBodyIsRefused() {
        // Given
        String key = "key-" + UUID.randomUUID();
        String body = "{\"process\": \"minimal\", \"horizonDays\": 5, \"replications\": 1}";

        // When
        String first = withKey(key, body).statusCode(202).extract().path("id");
        String again = withKey(key, body).statusCode(202).extract().path("id");

        // Then
        assertThat(again).isEqualTo(first);
        withKey(key, body.replace("5", "6"))
                .statusCode(422)
                .contentType("application/problem+json");
        assertThat(withKey("k".repeat(256), body).statusCode(400).extract().asString())
                .contains("not-a-key");
    }

    @Test
    void aRunCanBeCancelledOnceAndForAll() {
        // Given
        String body =
                "{\"process\": \"minimal\", \"horizonDays\": 2000, \"replications\": 400,"
                        + " \"seed\": 1}";
        String id = request(body).statusCode(202).extract().path("id");

        // When
        given().post("/runs/" + id + "/cancel").then().statusCode(200);

        // Then
        assertThat(status(id)).isEqualTo("CANCELLED");
        given().post("/runs/" + id + "/cancel").then().statusCode(200);
        awaitIdleWorkers();
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void anEndedRunCannotBeCancelledButSimulatedAgain() {
        // Given
        String body =
                "{\"process\": \"minimal\", \"startDate\": \"2026-01-05\", \"horizonDays\": 5,"
                        + " \"replications\": 1, \"seed\": 3}";
        String id = request(body).statusCode(202).extract().path("id");
        awaitStatus(id, "COMPLETED");

        // When
        String again = rerun(id, "").statusCode(202).extract().path("id");
        String other = rerun(id, "{\"seed\": 4}").statusCode(202).extract().path("id");

        // Then
        given().post("/runs/" + id + "/cancel").then().statusCode(409);
        awaitStatus(again, "COMPLETED");
        awaitStatus(other, "COMPLETED");
        assertThat((String) given().get("/runs/" + again).path("rerunOf")).isEqualTo(id);
        assertThat(written(again, 0)).isEqualTo(written(id, 0));
        assertThat(written(other, 0)).isNotEqualTo(written(id, 0));
        assertThat(rerun(id, "{\"sead\": 4}").statusCode(422).extract().asString())
                .contains("unknown-field");
    }

    @Test
    void runsAreListedNewestFirstPageByPage() {
        // Given
        String team = "team-" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String body =
                    "{\"process\": \"minimal\", \"horizonDays\": 1, \"replications\": 1,"
                            + " \"labels\": {\"team\": \""
                            + team
                            + "\"}}";
            ids.addFirst(request(body).statusCode(202).extract().path("id"));
        }

        // When
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var asked = given().queryParam("label", "team:" + team).queryParam("limit", 2);
            var page = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/runs");
            listed.addAll(page.<List<String>>path("runs.id"));
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(listed).isEqualTo(ids);
        String wrong =
                given().get("/runs?status=done&limit=0&cursor=x&label=y&version=z")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString();
        assertThat(wrong)
                .contains("/status", "/limit", "/cursor", "/label", "/version", "not-one-of");
    }

    @Test
    void overridesAreTheWhatIf() {
        // Given
        String body =
                """
                {"process": "minimal", "startDate": "2026-01-05", "horizonDays": 10,
                 "replications": 1, "seed": 3,
                 "overrides": {"sources": {"social": {"arrivals": {"ratePerDay": 80}}}}}
                """;

        // When
        String id = request(body).statusCode(202).extract().path("id");

        // Then
        awaitStatus(id, "COMPLETED");
        Number rate =
                given().get("/runs/" + id + "/definition")
                        .path("sources.social.arrivals.ratePerDay");
        assertThat(rate.intValue()).isEqualTo(80);
        assertThat(given().accept("application/yaml").get("/runs/" + id + "/definition").asString())
                .contains("ratePerDay: 80");
        Number leads = given().get("/runs/" + id).path("progress.leads");
        assertThat(leads.intValue()).isBetween(700, 900);
    }

    @Test
    void allProblemsOfARequestAreToldAtOnceInBothLanguages() {
        // Given
        String body =
                """
                {"process": "minimal", "version": 99, "horizonDays": 0, "replications": 1.5,
                 "warmUpDays": "two", "startDate": "tomorrow", "callbackUrl": "ftp://x",
                 "labels": {"a": 1, "b": "x\\u0000y", "c": "\\ud800"}, "overrides": [], "replikations": 3, "seed": 1e30}
                """;

        // When
        String english = request(body).statusCode(422).extract().asString();
        String russian =
                given().contentType(ContentType.JSON)
                        .header("Accept-Language", "ru")
                        .body(body)
                        .post("/runs")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString();

        // Then
        for (String pointer :
                List.of(
                        "/version",
                        "/horizonDays",
                        "/replications",
                        "/warmUpDays",
                        "/startDate",
                        "/callbackUrl",
                        "/labels/a",
                        "/labels/b",
                        "/labels/c",
                        "/overrides",
                        "/replikations",
                        "/seed")) {
            assertThat(english).contains("\"pointer\":\"" + pointer + "\"");
        }
        assertThat(russian).contains("Укажите опубликованную версию");
    }

    /** Whoever may write to the topic can put there what the model service would refuse. */
    @Test
    void aProcessThatIsNotValidOnItsTopicIsNotSimulated() throws Exception {
        // Given
        ObjectNode document = Wire.newMapper().valueToTree(MINIMAL);
        document.put("id", "broken");
        JsonNode stage = document.path("stages").elements().next();
        ((ObjectNode) stage).putObject("workHours").put("type", "triangular").put("min", 1);
        Kafka.publish(Wire.newMapper().convertValue(document, ProcessDefinition.class), 1);
        String body = "{\"process\": \"broken\", \"replications\": 1}";

        // When
        String answer = request(body).statusCode(422).extract().asString();

        // Then
        assertThat(answer)
                .contains(
                        "published-invalid",
                        "\"pointer\":\"/process\"",
                        "/workHours: The properties given (min) do not describe",
                        "Publish it again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | malformed-json | {\"process\": ",
                "400 | not-one-object | [1, 2]",
                "400 | malformed-json | {\"process\": \"a\", \"process\": \"b\"}",
                "422 | process-missing | {}",
                "422 | process-unknown | {\"process\": \"nobody-knows\"}",
                "422 | too-many-leads | {\"process\": \"minimal\", \"horizonDays\": 3000,"
                        + " \"replications\": 9000}",
                "422 | too-many-days | {\"process\": \"minimal\", \"horizonDays\": 3000,"
                        + " \"followUpDays\": 3000}",
                "422 | /overrides/stages/offer/exits | {\"process\": \"minimal\", \"overrides\":"
                        + " {\"stages\": {\"offer\": {\"exits\": {\"rejected\": {\"probability\":"
                        + " 0.9}}}}}}",
                "422 | id-overridden | {\"process\": \"minimal\", \"overrides\": {\"id\":"
                        + " \"other\"}}",
            })
    void badRequestsAreRefusedAndChangeNothing(int status, String told, String body) {
        // Given
        int before = runs();

        // When
        ValidatableResponse answer = request(body);

        // Then
        answer.statusCode(status).contentType("application/problem+json");
        assertThat(answer.extract().asString()).contains(told);
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void aBodyThatCannotBeParsedIsToldWithItsPlaceInBothLanguages() {
        // Given
        String body = "{\"process\": \"minimal\",\n \"seed\" 7}";

        // When
        String english = request(body).statusCode(400).extract().path("problems[0].message");
        String russian =
                given().contentType(ContentType.JSON)
                        .header("Accept-Language", "ru")
                        .body(body)
                        .post("/runs")
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("problems[0].message");

        // Then
        assertThat(english)
                .isEqualTo("This is not JSON: line 2, column 9: what stands here is not expected.");
        assertThat(russian).isEqualTo("Это не JSON: строка 2, столбец 9: здесь ожидается другое.");
    }

    @Test
    void aLargeBodyOfUnannouncedSizeIsAProblemToo() throws Exception {
        // Given
        byte[] large = new byte[3 << 20];
        HttpRequest request =
                HttpRequest.newBuilder(runs)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build();

        // When
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:leadflow:problem:too-large");
        }
    }

    @Test
    void otherWrongRequestsAreProblemsToo() {
        String large = "{\"process\": \"" + "x".repeat(1 << 20) + "\"}";
        request(large).statusCode(413).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("x")
                .post("/runs")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().get("/runs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/runs/1").then().statusCode(404).contentType("application/problem+json");
        given().delete("/runs").then().statusCode(405).contentType("application/problem+json");
    }

    private static ValidatableResponse request(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/runs").then();
    }

    private static ValidatableResponse withKey(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/runs")
                .then();
    }

    private static ValidatableResponse rerun(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/runs/" + id + "/rerun")
                .then();
    }

    private static int runs() {
        return given().queryParam("limit", 200).get("/runs").<List<String>>path("runs.id").size();
    }

    private static String status(String id) {
        return given().get("/runs/" + id).path("status");
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(status(id)).as("run " + id).isEqualTo(status));
    }

    private static void awaitIdleWorkers() {
        String body = "{\"process\": \"minimal\", \"horizonDays\": 1, \"replications\": 24}";
        awaitStatus(request(body).statusCode(202).extract().path("id"), "COMPLETED");
    }

    private static List<String> written(String run, int replication) {
        String key = run + "/" + replication;
        return Kafka.read(Topics.LEAD_EVENTS, record -> key.equals(Kafka.key(record))).stream()
                .map(RunsTest::text)
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static List<String> simulated(ProcessDefinition definition, long seed, int r) {
        ZoneId zone = ZoneId.of(definition.timeZone());
        LocalDate start = LocalDate.of(2026, 1, 5);
        CompiledProcess process =
                CompiledProcess.of(definition, RunWindow.of(zone, start, 2, 30, 20));
        List<String> events = new ArrayList<>();
        LeadEventEncoder encoder =
                new LeadEventEncoder(
                        process, bytes -> events.add(new String(bytes, StandardCharsets.UTF_8)));
        Replication replication = new Replication(process, seed, r, encoder);
        encoder.started(definition, seed, r);
        replication.advanceTo(process.window().end());
        encoder.completed(replication);
        return events;
    }
}
