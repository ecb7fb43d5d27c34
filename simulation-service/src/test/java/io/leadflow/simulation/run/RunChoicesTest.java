package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run may ask for: warm-up, end date, limits, stopping, pairs, an open pipeline. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class RunChoicesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @BeforeEach
    void publishedProcesses() throws Exception {
        for (String name : List.of("minimal", "b2b-saas")) {
            Kafka.publish(Examples.definition(name), 1);
            String probe = "{\"process\": \"%s\", \"seed\": \"x\"}".formatted(name);
            await().atMost(LIMIT)
                    .until(() -> !request(probe).extract().asString().contains("process-unknown"));
        }
    }

    @Test
    void aRunGoesOnUntilItsIntervalIsNarrowEnough() {
        // Given
        String body =
                """
                {"process": "minimal", "startDate": "2026-01-05", "horizonDays": 60,
                 "followUpDays": 60, "replications": 4, "seed": 3,
                 "stopWhen": {"measure": "won", "relativeHalfWidth": 0.06}}
                """;

        // When
        String id = request(body).statusCode(202).extract().path("id");

        // Then
        awaitStatus(id, "COMPLETED");
        int replications = given().get("/runs/" + id).path("progress.replications");
        assertThat(replications).isGreaterThan(4).isLessThan(40);
        assertThat(replications % 4).isZero();
        assertThat((int) given().get("/runs/" + id).path("progress.replicationsDone"))
                .isEqualTo(replications);
        // the same request stops at the same number
        String again = request(body).statusCode(202).extract().path("id");
        awaitStatus(again, "COMPLETED");
        assertThat((int) given().get("/runs/" + again).path("progress.replications"))
                .isEqualTo(replications);
    }

    @Test
    void aRunThatNeverGetsNarrowEndsAtTheMostReplications() {
        // Given
        String body =
                """
                {"process": "minimal", "horizonDays": 5, "replications": 4, "seed": 3,
                 "stopWhen": {"measure": "revenue", "relativeHalfWidth": 0.001,
                              "maxReplications": 10}}
                """;

        // When
        String id = request(body).statusCode(202).extract().path("id");

        // Then
        awaitStatus(id, "COMPLETED");
        assertThat((int) given().get("/runs/" + id).path("progress.replications")).isEqualTo(10);
    }

    @Test
    void theForecastOfTheDocumentationCanBeAskedFor() {
        // When
        ValidatableResponse run = request(RunExamples.FORECAST);

        // Then
        run.statusCode(202);
        assertThat((int) run.extract().path("request.horizonDays")).isEqualTo(86);
        awaitStatus(run.extract().path("id"), "COMPLETED");
    }

    @Test
    void theWarmUpIsFoundAndTheEndDateStays() {
        // Given
        String body =
                """
                {"process": "minimal", "startDate": "2026-01-05", "endDate": "2026-07-03",
                 "warmUpMethod": "mser-5", "replications": 1, "seed": 3}
                """;

        // When
        ValidatableResponse run = request(body).statusCode(202);

        // Then
        int warmUp = run.extract().path("request.warmUpDays");
        assertThat(warmUp).isBetween(0, 90);
        assertThat((int) run.extract().path("request.horizonDays")).isEqualTo(180 - warmUp);
    }

    @Test
    void thePipelineIsThereAndNoMoreLeadsComeThanAsked() {
        // Given
        String body =
                """
                {"process": "b2b-saas", "startDate": "2026-03-02", "horizonDays": 30,
                 "replications": 2, "antithetic": true, "seed": 3, "maxLeads": 20,
                 "pipeline": [{"stage": "%s", "source": "%s", "ageDays": 30, "stageDays": 5,
                               "value": 20000, "leads": 3}]}
                """
                        .formatted(
                                Examples.definition("b2b-saas").funnelStages().getLast(),
                                Examples.definition("b2b-saas")
                                        .sources()
                                        .keySet()
                                        .iterator()
                                        .next());

        // When
        String id = request(body).statusCode(202).extract().path("id");

        // Then
        awaitStatus(id, "COMPLETED");
        for (int replication = 0; replication < 2; replication++) {
            String key = id + "/" + replication;
            List<String> created =
                    Kafka.read(Topics.LEAD_EVENTS, r -> key.equals(Kafka.key(r))).stream()
                            .map(r -> new String(r.value(), StandardCharsets.UTF_8))
                            .filter(event -> event.contains("\"LeadCreated\""))
                            .toList();
            assertThat(created).hasSize(23);
            assertThat(created.subList(0, 3))
                    .allMatch(event -> event.contains("\"ageMs\":2592000000"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/stopWhen/measure | \"stopWhen\": {\"measure\": \"luck\"}",
                "/stopWhen/relativeHalfWidth | \"stopWhen\": {\"relativeHalfWidth\": 2}",
                "/stopWhen/often | \"stopWhen\": {\"often\": 1}",
                "/stopWhen | \"stopWhen\": 3",
                "/warmUpMethod | \"warmUpMethod\": \"guess\"",
                "/warmUpDays | \"warmUpMethod\": \"mser-5\", \"warmUpDays\": 3",
                "/endDate | \"endDate\": \"2026-01-31\", \"horizonDays\": 3",
                "/endDate | \"endDate\": \"2025-12-31\"",
                "/endDate | \"endDate\": \"soon\"",
                "/maxLeads | \"maxLeads\": 0",
                "/events | \"events\": \"some\"",
                "/events | \"events\": false",
                "/antithetic | \"antithetic\": \"yes\"",
                "/replications | \"antithetic\": true, \"replications\": 3",
                "/pipeline | \"pipeline\": {}",
                "/pipeline/0 | \"pipeline\": [7]",
                "/pipeline/0/stage | \"pipeline\": [{\"source\": \"social\"}]",
                "/pipeline/0/stage | \"pipeline\": [{\"source\": \"social\", \"stage\": \"x\"}]",
                "/pipeline/0/source | \"pipeline\": [{\"stage\": \"offer\"}]",
                "/pipeline/0/owner | \"pipeline\": [{\"stage\": \"offer\", \"source\": \"social\","
                        + " \"owner\": \"x\"}]",
                "/pipeline/0/value | \"pipeline\": [{\"stage\": \"offer\", \"source\": \"social\","
                        + " \"value\": -1}]",
                "/pipeline/0/ageDays | \"pipeline\": [{\"stage\": \"offer\", \"source\":"
                        + " \"social\", \"ageDays\": 1, \"stageDays\": 2}]",
                "/pipeline/0/attributes/size | \"pipeline\": [{\"stage\": \"offer\", \"source\":"
                        + " \"social\", \"attributes\": {\"size\": 1}}]",
                "/pipeline/0/colour | \"pipeline\": [{\"stage\": \"offer\", \"source\": \"social\","
                        + " \"colour\": 1}]"
            })
    void whatDoesNotFitIsToldWithItsPlaceInBothLanguages(String pointer, String choice) {
        // Given
        String body =
                "{\"process\": \"minimal\", \"startDate\": \"2026-01-05\", %s}".formatted(choice);

        for (String language : List.of("en", "ru")) {
            // When
            ValidatableResponse answer =
                    given().contentType(ContentType.JSON)
                            .header("Accept-Language", language)
                            .body(body)
                            .post("/runs")
                            .then();

            // Then
            answer.statusCode(422).contentType("application/problem+json");
            assertThat(answer.extract().<List<String>>path("problems.pointer"))
                    .containsExactly(pointer);
            assertThat(answer.extract().<List<String>>path("problems.remedy"))
                    .allMatch(
                            remedy ->
                                    remedy.matches(
                                            "en".equals(language) ? "[^А-я]+" : ".*[А-я].*"));
        }
    }

    private static ValidatableResponse request(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/runs").then();
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(LIMIT).until(() -> status.equals(given().get("/runs/" + id).path("status")));
    }
}
