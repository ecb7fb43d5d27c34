package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and BI tools get of a run of two replications: 30 leads with 10 won, 60 with 20. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class ReportTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final UUID RUN = UUID.randomUUID();

    @BeforeEach
    void aRun() {
        if (given().get("/runs/" + RUN + "/funnel").statusCode() == 200) {
            return;
        }
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(RUN + "/0", new Story(0, 30).events());
            topic.send(RUN + "/1", new Story(1, 60).events());
        }
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> funnel().getInt("replications.folded") == 2);
    }

    private static JsonPath funnel() {
        return given().get("/runs/" + RUN + "/funnel").jsonPath();
    }

    @Test
    void theFunnelTellsMeansAndIntervals() {
        JsonPath funnel = funnel();
        assertThat(funnel.getString("run")).isEqualTo(RUN.toString());
        assertThat(funnel.getBoolean("complete")).isFalse(); // nothing of it on run-events
        assertThat(funnel.getString("currency")).isEqualTo("EUR");
        assertThat(funnel.getDouble("outcomes.leads.mean")).isEqualTo(45);
        assertThat(funnel.getDouble("outcomes.leads.total")).isEqualTo(90);
        assertThat(funnel.getDouble("outcomes.won.mean")).isEqualTo(15);
        assertThat(funnel.getDouble("outcomes.winRate.pooled")).isBetween(0.3333, 0.3334);
        // t(1) = 12.7062, standard deviation 21.2132, so half the interval is 190.593
        assertThat(funnel.getDouble("outcomes.leads.high")).isBetween(235.58, 235.60);
        assertThat(funnel.getString("stages[0].id")).isEqualTo("call");
        assertThat(funnel.getDouble("stages[0].any.cumulativeConversion.mean")).isEqualTo(1);
    }

    @Test
    void otherReportsAgreeWithIt() {
        JsonPath all = given().get("/runs/" + RUN + "/statistics").jsonPath();
        assertThat(all.getDouble("sources[0].leads.total")).isEqualTo(90);
        assertThat(all.getDouble("revenue.total")).isEqualTo(3000);
        assertThat(all.getDouble("lost[0].lost.total")).isEqualTo(60);
        assertThat(all.getDouble("roles[0].utilisation.mean")).isGreaterThan(0);
        JsonPath series = given().get("/runs/" + RUN + "/series").jsonPath();
        assertThat(series.getList("days")).hasSize(30);
        assertThat(series.getDouble("days[0].created.total")).isEqualTo(90);
        assertThat(series.getString("days[0].date")).isEqualTo("2026-01-05");
        JsonPath stages = given().get("/runs/" + RUN + "/stages").jsonPath();
        assertThat(stages.getDouble("stages[0].waitHours.count")).isEqualTo(90);
        JsonPath revenue = given().get("/runs/" + RUN + "/revenue").jsonPath();
        assertThat(revenue.getDouble("averageDeal.pooled")).isEqualTo(100);
        JsonPath lost = given().get("/runs/" + RUN + "/lost").jsonPath();
        assertThat(lost.getDouble("byReason[0].share.pooled")).isEqualTo(1);
        JsonPath frozen = given().get("/runs/" + RUN + "/frozen").jsonPath();
        assertThat(frozen.getDouble("frozen.total")).isZero();
    }

    @Test
    void optionalPartsHaveReportsOfTheirOwn() {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(run + "/0", Events.rich(2).all.stream().map(Wire::write).toList());
        }
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> report(run, "funnel").getInt("replications.folded") == 1);

        // When / Then
        assertThat(report(run, "funnel").getInt("pipeline.leads.total")).isEqualTo(1);
        assertThat(report(run, "pipeline").getInt("won.total")).isEqualTo(1);
        assertThat(report(run, "pipeline").getInt("sources[0].leads.total")).isEqualTo(1);
        assertThat(report(run, "campaigns").getString("campaigns[0].id")).isEqualTo("spring");
        assertThat(report(run, "segments").getInt("segments[1].leads.total")).isEqualTo(3);
        assertThat(report(run, "people").getDouble("people[0].utilisation.pooled")).isEqualTo(0.25);
        assertThat(report(run, "costs").getInt("sourceCost.total")).isEqualTo(250);
        assertThat(report(run, "guardrails").getString("guardrails[0].firstDate"))
                .isEqualTo("1970-01-03");
        assertThat(csv(run, "pipeline")).hasSize(3);
        assertThat(csv(run, "guardrails?by=day")).hasSize(31);
        assertThat(csv(run, "guardrails?by=stage")).hasSize(2);
        assertThat(csv(run, "costs?by=person").getLast()).startsWith(run + ",anna,");
        assertThat(csv(run, "segments?by=number").getLast()).startsWith(run + ",score,");
        assertThat(csv(run, "people").getFirst()).contains("utilisation_mean");
        given().get("/runs/" + run + "/costs?by=moon").then().statusCode(400);
    }

    private static JsonPath report(UUID run, String name) {
        return given().get("/runs/" + run + "/" + name).jsonPath();
    }

    private static List<String> csv(UUID run, String name) {
        return given().accept("text/csv")
                .get("/runs/" + run + "/" + name)
                .asString()
                .lines()
                .toList();
    }

    @Test
    void tablesAreTidyCsv() {
        String csv = given().accept("text/csv").get("/runs/" + RUN + "/sources").asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("run,id,name_en,").contains(",leads_mean,");
        assertThat(lines.getLast()).startsWith(RUN + ",web,web,").contains(",45,");
        assertThat(given().get("/runs/" + RUN + "/series?format=csv").asString().lines())
                .hasSize(31);
    }

    @Test
    void replicationsComePageByPage() {
        JsonPath first = given().get("/runs/" + RUN + "/replications?limit=1").jsonPath();
        assertThat(first.getList("rows")).hasSize(1);
        assertThat(first.getInt("next")).isEqualTo(1);
        JsonPath last =
                given().get("/runs/" + RUN + "/replications?limit=1&offset=1&bySource=true")
                        .jsonPath();
        assertThat(last.getInt("rows[0].leads")).isEqualTo(60);
        assertThat(last.getString("rows[0].source")).isEqualTo("web");
        assertThat(last.getString("next")).isNull();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = given().get("/runs/" + RUN + "/funnel").header("ETag");
        given().header("If-None-Match", tag).get("/runs/" + RUN + "/funnel").then().statusCode(304);
    }

    @Test
    void wrongRequestsAreProblems() {
        String unknown = "/runs/" + UUID.randomUUID() + "/funnel";
        for (String path : List.of(unknown, "/runs/x/funnel", "/nowhere")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        assertThat(given().header("Accept-Language", "ru").get(unknown).asString())
                .contains("ничего не известно");
        given().get("/runs/" + RUN + "/replications?limit=0&bySource=maybe")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().accept("image/png")
                .get("/runs/" + RUN + "/funnel")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().delete("/runs/" + RUN + "/funnel")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        JsonPath told =
                given().get("/runs/" + RUN + "/series?interval=year&format=pdf&limit=-1")
                        .jsonPath();
        assertThat(told.getList("problems.pointer", String.class))
                .containsExactly("/interval", "/format", "/limit");
        assertThat(told.getString("problems[0].remedy")).contains("day, month, week");
    }

    @Test
    void everyOperationIsDescribedWithAnExample() {
        JsonPath api = given().accept("application/json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths).hasSizeGreaterThan(15);
        paths.forEach(
                (path, operations) ->
                        operations.forEach(
                                (method, operation) -> {
                                    if (!method.equals("parameters")) {
                                        assertThat(operation)
                                                .as(method + " " + path)
                                                .containsKeys("summary", "description");
                                        assertThat(operation.toString())
                                                .as(method + " " + path)
                                                .contains("examples=");
                                    }
                                }));
    }
}
