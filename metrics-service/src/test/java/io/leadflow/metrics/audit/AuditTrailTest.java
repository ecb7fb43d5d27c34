package io.leadflow.metrics.audit;

import static io.restassured.RestAssured.given;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The trail on a real broker and database. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class AuditTrailTest {
    private final LocalDate day = LocalDate.now(UTC).minusDays(9);
    private final Instant noon = day.atTime(12, 0).toInstant(UTC);
    private static final Workspace ACME = new Workspace("acme");

    /** Of this test alone. */
    private final String process = "/processes/p-" + UUID.randomUUID();

    @Test
    void everyEntryIsToldOnceTheLatestFirstPageByPage() throws Exception {
        // Given: one of them comes twice, and could not be done after all
        AuditEntry first = entry("alice", AuditAction.DRAFT_SAVED, "/draft", 0);
        AuditEntry second = entry("alice", AuditAction.PROCESS_PUBLISHED, "/versions/1", 1);
        AuditEntry third = entry("bob", AuditAction.PROCESS_RETIRED, "", 2);

        // When
        send(List.of(first, second, first, third, second.failed()));
        awaitLast(third);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> read("&action=process.published").getString("entries[0].outcome"),
                        "FAILED"::equals);
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = read("&limit=1" + (cursor == null ? "" : "&cursor=" + cursor));
            ids.addAll(page.getList("entries.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(ids)
                .containsExactly(
                        third.id().toString(), second.id().toString(), first.id().toString());
    }

    @Test
    void anEntryThatTheDatabaseCannotHoldKeepsNoOtherWaiting() throws Exception {
        // Given
        AuditEntry unholdable = entry("al\u0000ice", AuditAction.DRAFT_SAVED, "/draft", 0);
        AuditEntry next = entry("bob", AuditAction.DRAFT_SAVED, "/draft", 1);

        // When
        send(List.of(unholdable, next));

        // Then
        awaitLast(next);
        assertThat(read("").getList("entries.id")).containsExactly(next.id().toString());
    }

    @Test
    void filtersHoldTogether() throws Exception {
        // Given
        AuditEntry saved = entry("alice", AuditAction.DRAFT_SAVED, "/draft", 0);
        AuditEntry again = entry("bob", AuditAction.DRAFT_SAVED, "/draft", 60);
        AuditEntry nextDay = entry("bob", AuditAction.PROCESS_RETIRED, "", 24 * 60);
        send(List.of(saved, again, nextDay));
        awaitLast(nextDay);

        // When, Then
        assertThat(found("")).hasSize(3);
        assertThat(found("&who=alice")).containsExactly(saved.id().toString());
        assertThat(found("&who=name of bob&action=draft.saved"))
                .containsExactly(again.id().toString());
        assertThat(found("&from=" + day + "&to=" + day))
                .containsExactly(again.id().toString(), saved.id().toString());
        assertThat(found("&from=" + day + "T12:30:00Z&to=" + day + "T13:30:00Z"))
                .containsExactly(again.id().toString());
        assertThat(
                        given().get("/audit-trail?object=" + process + "/dra")
                                .path("entries")
                                .toString())
                .isEqualTo("[]");
    }

    @Test
    void entriesOfAnotherWorkspaceAreNotTold() throws Exception {
        // Given
        AuditEntry own = entry("alice", AuditAction.DRAFT_SAVED, "/draft", 0);
        AuditEntry others =
                new AuditEntry(
                        UUID.randomUUID(),
                        noon,
                        own.who(),
                        ACME,
                        own.action(),
                        own.object(),
                        Outcome.DONE);

        // When
        send(List.of(others, own));
        awaitLast(own);

        // Then
        assertThat(found("")).containsExactly(own.id().toString());
    }

    @Test
    void itComesAsCsvAndNoFormulaIsInIt() throws Exception {
        // Given
        AuditEntry entry = entry("=cmd()", AuditAction.RUN_CANCELLED, "", 0);
        send(List.of(entry));
        awaitLast(entry);

        // When
        String csv =
                given().accept("text/csv")
                        .get("/audit-trail?object=" + process)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", containsString("text/csv"))
                        .extract()
                        .asString();

        // Then
        assertThat(csv.lines())
                .containsExactly(
                        "id,at,who_subject,who_name,workspace,action,object,outcome",
                        entry.id()
                                + ","
                                + noon
                                + ",'=cmd(),name of =cmd(),default,"
                                + "run.cancelled,"
                                + process
                                + ",DONE");
        assertThat(given().get("/audit-trail?format=csv&object=" + process).asString())
                .isEqualTo(csv);
    }

    @Test
    void allThatIsWrongIsToldInBothLanguages() {
        // Given
        String asked =
                "/audit-trail?from=yesterday&to=x&action=nothing&cursor=?&limit=0&format=xml";

        // When, Then
        given().get(asked)
                .then()
                .statusCode(400)
                .body(
                        "problems.pointer",
                        hasItems("/from", "/to", "/action", "/cursor", "/limit", "/format"));
        given().header("Accept-Language", "ru")
                .get(asked)
                .then()
                .statusCode(400)
                .body("problems[0].message", containsString("не момент времени"))
                .body("problems.size()", equalTo(6));
    }

    @Test
    void momentsThatTheDatabaseCannotHoldAreToldToBeNone() {
        // When, Then
        given().get("/audit-trail?from=-999999999-01-01&to=+10000-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("problems.pointer", hasItems("/from", "/to"));
    }

    @Test
    void whatIsNoEntryIsPutAsideAndTheRestIsRead() throws Exception {
        // Given
        AuditEntry entry = entry("alice", AuditAction.DRAFT_SAVED, "/draft", 0);

        // When
        sendBytes(List.of("{\"id\": 1".getBytes(StandardCharsets.UTF_8), Wire.write(entry)));

        // Then
        awaitLast(entry);
    }

    private AuditEntry entry(String who, AuditAction action, String part, int minutes) {
        return new AuditEntry(
                UUID.randomUUID(),
                noon.plusSeconds(60L * minutes),
                new Who(who, "name of " + who),
                Workspace.DEFAULT,
                action,
                process + part,
                Outcome.DONE);
    }

    private io.restassured.path.json.JsonPath read(String filter) {
        return given().get("/audit-trail?object=" + process + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> found(String filter) {
        return read(filter).getList("entries.id");
    }

    private void awaitLast(AuditEntry last) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> found("").contains(last.id().toString()));
    }

    private static void send(List<AuditEntry> entries) throws Exception {
        sendBytes(entries.stream().map(Wire::write).toList());
    }

    private static void sendBytes(List<byte[]> values) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", BrokerResource.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Topics.AUDIT_TRAIL, value)).get();
            }
        }
    }
}
