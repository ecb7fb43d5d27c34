package io.leadflow.simulation.eventlog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.run.Kafka;
import io.leadflow.simulation.run.Runs;
import io.leadflow.simulation.stream.LeadEventRecords;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Event logs over REST, beside what the run writes to the broker. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class EventLogResourceTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestHTTPResource("/runs")
    URI address;

    @Inject Runs runs;
    @Inject Places places;

    @BeforeAll
    static void publishedProcesses() throws Exception {
        Kafka.publish(Examples.definition("minimal"), 1);
        Kafka.publish(Examples.definition("b2b-saas"), 1);
    }

    private static String request(String process, int days, int replications) {
        String body =
                """
                {"process": "%s", "startDate": "2026-01-05", "horizonDays": %d, "warmUpDays": 3,
                 "followUpDays": 20, "replications": %d, "seed": 7}
                """
                        .formatted(process, days, replications);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void awaitCompleted(String id) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(given().get("/runs/" + id).<String>path("status"))
                                        .isEqualTo("COMPLETED"));
    }

    private static List<String> written(String run, int replication) {
        String key = run + "/" + replication;
        return Kafka.read(Topics.LEAD_EVENTS, record -> key.equals(Kafka.key(record))).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> lines(String run, String query) {
        return given().get("/runs/" + run + "/events" + query).asString().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas"})
    void theLogIsByteForByteWhatTheRunWroteToTheTopic(String process) {
        // Given
        String run = request(process, 40, 3);
        List<String> before = lines(run, "?replication=2");

        // When
        awaitCompleted(run);

        // Then
        for (int r = 0; r < 3; r++) {
            assertThat(lines(run, "?replication=" + r)).isEqualTo(written(run, r));
        }
        assertThat(lines(run, "")).isEqualTo(written(run, 0));
        assertThat(before).as("asked for at once").isEqualTo(written(run, 2));
        List<String> all = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            for (String event : written(run, r)) {
                boolean first = event.startsWith("{\"type\":\"ReplicationStarted\"");
                String number = "{\"replication\":" + r + ",";
                all.add(first ? event : number + event.substring(1));
            }
        }
        assertThat(lines(run, "?replication=all")).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas"})
    void countsOfTheLogAreThoseOfTheSimulation(String process) {
        // Given
        String id = request(process, 60, 2);
        Run run = runs.whole(Workspace.DEFAULT, id);
        ProcessDefinition definition = run.definition();
        CompiledProcess compiled = CompiledProcess.of(definition, run.request());
        Replication replication =
                new Replication(
                        compiled, 7, 1, new LeadEventRecords(compiled, (lead, event) -> {}));
        replication.advanceTo(compiled.window().end());
        ReplicationOutcome expected = replication.outcome();

        // When
        List<LeadEvent> events =
                lines(id, "?replication=1").stream()
                        .map(l -> Wire.read(l.getBytes(StandardCharsets.UTF_8), LeadEvent.class))
                        .toList();

        // Then
        long measured = compiled.window().warmUpEnd();
        List<Long> leads =
                events.stream()
                        .filter(e -> e instanceof LeadCreated c && c.at() >= measured)
                        .map(e -> ((LeadCreated) e).lead())
                        .toList();
        long first = leads.getFirst();
        long won = 0;
        long lost = 0;
        long revenue = 0;
        for (LeadEvent event : events) {
            switch (event) {
                case LeadWon e when e.lead() >= first -> {
                    won++;
                    revenue += e.value();
                }
                case LeadLost e when e.lead() >= first -> lost++;
                case LeadReopened e when e.lead() >= first -> lost--;
                default -> {}
            }
        }
        assertThat(new ReplicationOutcome(leads.size(), won, lost, revenue)).isEqualTo(expected);
        assertThat(((ReplicationCompleted) events.getLast()).events()).isEqualTo(events.size());
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, application/x-ndjson, ndjson",
        "text/csv, text/csv, csv",
        "application/xes+xml, application/xes+xml, xes",
        "application/xml, application/xml, xes",
        "application/vnd.ocel+json, application/vnd.ocel+json, jsonocel",
        "*/*, application/x-ndjson, ndjson"
    })
    void theFormatIsTheOneAcceptedAndHasAFileName(String accept, String type, String extension) {
        // Given
        String run = request("minimal", 5, 2);

        // When
        var answer = given().accept(accept).get("/runs/" + run + "/events?replication=1");
        var head = given().accept(accept).head("/runs/" + run + "/events?replication=1");

        // Then
        for (var each : List.of(answer, head)) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(each.contentType()).startsWith(type);
            assertThat(each.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"minimal-%s-1.%s\"", run, extension);
        }
        assertThat(answer.asByteArray()).isNotEmpty();
        assertThat(head.asByteArray()).isEmpty();
        String named = extension.equals("jsonocel") ? "ocel" : extension;
        assertThat(
                        given().accept("text/html")
                                .get("/runs/" + run + "/events?replication=1&format=" + named)
                                .asByteArray())
                .isEqualTo(answer.asByteArray());
    }

    @Test
    void aPartHasTheDaysThatAreAskedFor() {
        // Given
        String run = request("minimal", 30, 1);
        List<String> whole = lines(run, "");

        // When
        List<String> part = lines(run, "?from=2026-01-12&to=2026-01-13");

        // Then
        // the process's days, an hour or more before UTC's
        var zone = java.time.ZoneId.of(Examples.definition("minimal").timeZone());
        var from = java.time.LocalDate.of(2026, 1, 12).atStartOfDay(zone).toInstant();
        long until = from.plus(Duration.ofDays(2)).toEpochMilli();
        assertThat(part)
                .isNotEmpty()
                .isEqualTo(
                        whole.stream()
                                .filter(
                                        line -> {
                                            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                                            long at = Wire.read(bytes, LeadEvent.class).at();
                                            return at >= from.toEpochMilli() && at < until;
                                        })
                                .toList());
        assertThat(lines(run, "?from=2026-01-01&to=2026-12-31")).isEqualTo(whole);
    }

    @Test
    void allThatIsWrongIsToldAtOnceInBothLanguages() {
        // Given
        String run = request("minimal", 5, 2);
        String wrong =
                "/runs/" + run + "/events?replication=2&from=tomorrow&to=x&lang=de&format=pdf";

        // When
        var english = given().get(wrong).then().statusCode(400).extract().asString();
        var russian = given().header("Accept-Language", "ru").get(wrong).asString();

        // Then
        assertThat(english)
                .contains("/replication", "/from", "/to", "/lang", "/format")
                .contains("Give a number from 0 to 1, or all.");
        assertThat(russian).contains("Повтора «2» у этого прогона нет.");
        given().get("/runs/" + run + "/events?from=2026-02-02&to=2026-02-01")
                .then()
                .statusCode(400);
        given().accept("text/html").get("/runs/" + run + "/events").then().statusCode(406);
        given().get("/runs/" + UUID.randomUUID() + "/events").then().statusCode(404);
    }

    @Test
    void aRunOfAnotherEngineOrOneThatFailedHasNoLog() throws Exception {
        // Given
        Run run = SampleLog.run(Examples.definition("minimal"), 5);
        String text = new String(Wire.write(run), StandardCharsets.UTF_8);
        String other = UUID.randomUUID().toString();
        String failed = UUID.randomUUID().toString();
        String old = text.replace(run.id().toString(), other).replace(run.engine(), "0.9.0");
        String ended =
                text.replace(run.id().toString(), failed)
                        .replace("\"REQUESTED\"", "\"FAILED\",\"failure\":\"division by zero\"");

        // When
        Kafka.send(Topics.RUN_EVENTS, other, old.getBytes(StandardCharsets.UTF_8));
        Kafka.send(Topics.RUN_EVENTS, failed, ended.getBytes(StandardCharsets.UTF_8));
        await().atMost(LIMIT).until(() -> given().get("/runs/" + failed).statusCode() == 200);

        // Then
        assertThat(
                        given().get("/runs/" + other + "/events")
                                .then()
                                .statusCode(409)
                                .extract()
                                .asString())
                .contains("urn:leadflow:problem:other-engine", "0.9.0", "1.1.0");
        assertThat(
                        given().get("/runs/" + failed + "/events")
                                .then()
                                .statusCode(409)
                                .extract()
                                .asString())
                .contains("urn:leadflow:problem:run-failed", "division by zero");
        given().head("/runs/" + other + "/events").then().statusCode(409);
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatCannotBeToldToItsEndBreaksOff(HttpClient.Version version) throws Exception {
        // Given
        Run run = SampleLog.run(Examples.definition("minimal"), 400);
        String id = UUID.randomUUID().toString();
        String failing =
                new String(Wire.write(run), StandardCharsets.UTF_8)
                        .replace(run.id().toString(), id)
                        .replace("\"REQUESTED\"", "\"COMPLETED\"")
                        .replace(
                                "\"to\":\"WON\",\"probability\":0.3",
                                "\"to\":\"WON\",\"probability\":0.3,\"when\":\"1 / (301 -"
                                        + " now.day) < 2\"");
        assertThat(failing).contains("now.day");
        Kafka.send(Topics.RUN_EVENTS, id, failing.getBytes(StandardCharsets.UTF_8));
        await().atMost(LIMIT).until(() -> given().get("/runs/" + id).statusCode() == 200);
        URI log = URI.create(address + "/" + id + "/events");
        var request = HttpRequest.newBuilder(log).version(version).build();

        // When, Then
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> http.send(request, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void moreLogsThanMayBeReadAtATimeAreRefusedAndWhoGoesAwayFreesAPlace() throws Exception {
        // Given: one that goes on until it is cancelled
        String run = request("minimal", 3000, 50);
        List<Socket> readers = new ArrayList<>();
        int all = places.free();

        // When
        for (int i = 0; i < all; i++) {
            readers.add(reader(run));
        }
        await().atMost(LIMIT).until(() -> places.free() == 0);
        var refused = given().get("/runs/" + run + "/events");

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.asString()).contains("urn:leadflow:problem:too-many-logs");
        for (Socket reader : readers) {
            reader.close();
        }
        await().atMost(LIMIT).until(() -> places.free() == all);
        await().atMost(LIMIT).until(() -> writers() == 0);
        given().post("/runs/" + run + "/cancel").then().statusCode(200);
        given().get("/runs/" + run + "/events?format=csv&to=2026-01-10").then().statusCode(200);
    }

    /** Reads the beginning of a log of many megabytes and then nothing more. */
    private Socket reader(String run) throws Exception {
        Socket socket = new Socket(address.getHost(), address.getPort());
        String request = "GET /runs/%s/events HTTP/1.1\r\nHost: x\r\n\r\n".formatted(run);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(in.readNBytes(12)).isEqualTo("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static long writers() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(java.util.Arrays::stream)
                .filter(frame -> frame.getClassName().equals(Replay.class.getName()))
                .count();
    }
}
