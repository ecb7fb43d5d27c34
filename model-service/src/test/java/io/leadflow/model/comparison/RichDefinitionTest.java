package io.leadflow.model.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attributes, people, campaigns and the like are kept as given, and compared. */
@QuarkusTest
class RichDefinitionTest extends ServiceTest {
    private static final String VERSION = "/processes/{id}/versions/{version}";

    /** A text of the example, and another for it. */
    private static final Map<String, String> EDITS = new LinkedHashMap<>();

    static {
        EDITS.put("qualifiedFrom: demo", "qualifiedFrom: proposal");
        EDITS.put("regressDiscount: 0.05", "regressDiscount: 0.1");
        EDITS.put("mid-market: 0.27, enterprise: 0.08", "mid-market: 0.25, enterprise: 0.1");
        EDITS.put("2026-12-31: 1.5", "2026-12-31: 1.75");
        EDITS.put("budgetPeriod: month", "budgetPeriod: total");
        EDITS.put("          peakPerDay: 7\n", "          peakPerDay: 9\n");
        EDITS.put("leads: 31", "leads: 40");
        EDITS.put("{discipline: highest-value}", "{discipline: shortest-work}");
        EDITS.put("assignment: least-loaded", "assignment: round-robin");
        EDITS.put("speed: {negotiation: 1.5,", "speed: {negotiation: 1.6,");
        EDITS.put("to: 2026-02-13", "to: 2026-02-20");
        EDITS.put("startsAt: 0.33", "startsAt: 0.5");
        EDITS.put("{\"0.5\": 4, \"0.9\": 9}", "{\"0.5\": 5, \"0.9\": 9}");
        EDITS.put("1.1 + 0.5 * lead.fit", "1.2 + 0.5 * lead.fit");
        EDITS.put("lead.value > 25000", "lead.value > 30000");
        EDITS.put("join: all", "join: any");
        EDITS.put("time: \"15:00\"", "time: \"16:00\"");
        EDITS.put("wipLimit: 25", "wipLimit: 30");
        EDITS.put("reopening: {probability: 0.08", "reopening: {probability: 0.1");
        EDITS.put("staleAfterDays: 120", "staleAfterDays: 150");
    }

    private final String id = Samples.id();

    @Test
    void whatIsPublishedIsGivenBackInBothForms() {
        // Given
        String document = Samples.rich(id);
        int version = publish(id, document);

        // When
        byte[] json = body("application/json", version);
        byte[] yaml = body("application/yaml", version);

        // Then
        Reading given = DefinitionReader.readYaml(bytes(document), Locale.ENGLISH);
        assertThat(DefinitionReader.readJson(json, Locale.ENGLISH)).isEqualTo(given);
        assertThat(DefinitionReader.readYaml(yaml, Locale.ENGLISH)).isEqualTo(given);
        publishedAgain(text(json), "application/json", version);
        publishedAgain(text(yaml), "application/yaml", version);
    }

    @Test
    void everyPartIsCompared() {
        // Given
        publish(id, Samples.rich(id));
        String changed = Samples.rich(id);
        for (Map.Entry<String, String> edit : EDITS.entrySet()) {
            assertThat(changed).contains(edit.getKey());
            changed = changed.replace(edit.getKey(), edit.getValue());
        }

        // When
        publish(id, changed);

        // Then
        List<String> pointers =
                given().queryParam("from", 1)
                        .get("/processes/{id}/diff", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("changes.pointer");
        assertThat(pointers)
                .containsExactly(
                        "/qualifiedFrom",
                        "/regressDiscount",
                        "/attributes/segment/value/categories/mid-market",
                        "/attributes/segment/value/categories/enterprise",
                        "/sources/website/arrivals/trend/2026-12-31",
                        "/sources/paid-search/cost/budgetPeriod",
                        "/sources/social/arrivals/campaigns/spring/peakPerDay",
                        "/sources/trade-fair/arrivals/trace/1/leads",
                        "/roles/account-executive/queue/discipline",
                        "/roles/solution-engineer/assignment",
                        "/people/anna/absences/0/to",
                        "/people/anna/speed/negotiation",
                        "/people/lukas/rampUp/startsAt",
                        "/stages/respond/patience/days/quantiles/0.5",
                        "/stages/respond/exits/reached/logOdds",
                        "/stages/proposal/exits/to-review/when",
                        "/stages/review/parallel/join",
                        "/stages/committee/session/time",
                        "/stages/negotiation/wipLimit",
                        "/lostReasons/silent/reopening/probability",
                        "/freezes/timing/staleAfterDays");
    }

    @Test
    void anExpressionThatNamesNothingIsRefusedWithItsPlace() {
        // Given
        String document = Samples.rich(id).replace("0.5 * lead.fit", "0.5 * lead.fitt");

        // When, Then
        yaml(document)
                .post("/processes/{id}/versions", id)
                .then()
                .statusCode(422)
                .body("problems.code", equalTo(List.of("expression-unknown-name")))
                .body("problems[0].pointer", equalTo("/stages/respond/exits/reached/logOdds"))
                .body("problems[0].remedy", equalTo("Did you mean \"lead.fit\"?"));
    }

    private byte[] body(String type, int version) {
        return given().accept(type).get(VERSION, id, version).then().extract().asByteArray();
    }

    private void publishedAgain(String document, String type, int version) {
        given().contentType(type)
                .body(bytes(document))
                .post("/processes/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(version));
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
