package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.leadflow.testbed.lead.RandomEvents;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures by group, day and age of a run of one replication, made by chance from 440 leads. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class DetailReportTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final UUID RUN = UUID.randomUUID();

    @BeforeEach
    void aRun() {
        if (given().get("/runs/" + RUN + "/funnel").statusCode() == 200) {
            return;
        }
        Events events = RandomEvents.of(1, 40, 400);
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(RUN + "/0", events.all.stream().map(Wire::write).toList());
        }
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> report("funnel").getInt("replications.folded") == 1);
    }

    private static JsonPath report(String path) {
        return given().get("/runs/" + RUN + "/" + path).jsonPath();
    }

    private static double sum(JsonPath report, String figures) {
        return report.getList(figures, Double.class).stream().mapToDouble(x -> x).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "channel", "segment:size", "week", "month"})
    void groupsSumToTheWhole(String groupBy) {
        // When
        JsonPath whole = report("funnel");
        JsonPath groups = report("funnel?groupBy=" + groupBy);

        // Then
        for (String figure : List.of("leads", "won", "lost", "frozen", "open")) {
            assertThat(sum(groups, "groups." + figure + ".total"))
                    .as(figure)
                    .isEqualTo(whole.getDouble("outcomes." + figure + ".total"));
        }
        for (String stage : List.of("call", "offer", "close")) {
            String here = "stages.findAll { it.id == '" + stage + "' }";
            for (String meaning : List.of("any", "ordered")) {
                assertThat(sum(groups, here + "." + meaning + ".leads.total"))
                        .isEqualTo(sum(whole, here + "." + meaning + ".leads.total"));
            }
        }
    }

    @Test
    void rolesAndCampaignsHaveAFunnelOfTheirLeads() {
        // When / Then
        assertThat(report("funnel?groupBy=role").getString("groups[0].group")).isEqualTo("rep");
        assertThat(report("funnel?groupBy=role").getDouble("groups[0].leads.total"))
                .isBetween(1.0, 400.0);
        assertThat(report("funnel?groupBy=campaign").getList("groups.group"))
                .containsExactly("web/spring", "social/spring");
    }

    @Test
    void weeksAndMonthsSumUpTheDays() {
        // When
        JsonPath days = report("series");
        JsonPath weeks = report("series?interval=week&groupBy=channel");

        // Then
        for (String figure : List.of("created", "won", "lost", "frozen", "thawed", "revenue")) {
            assertThat(sum(weeks, "days." + figure + ".total"))
                    .as(figure)
                    .isCloseTo(sum(days, "days." + figure + ".total"), within(1e-3));
        }
        assertThat(weeks.getString("days[0].date")).isEqualTo("1969-12-29"); // a Monday
        assertThat(weeks.getInt("days[0].days")).isEqualTo(4);
        assertThat(weeks.getString("days[0].channel")).isEqualTo("organic-search");
    }

    @Test
    void freezingByReasonAndSourceSumsToTheWhole() {
        // When
        JsonPath all = report("frozen/series?interval=month");
        JsonPath bySource = report("frozen/series?interval=month&groupBy=source");
        JsonPath byStage = report("frozen/series?interval=month&groupBy=stage");
        JsonPath frozen = report("frozen");

        // Then
        for (String figure : List.of("frozenAtEnd", "episodes", "thawed", "lost")) {
            assertThat(sum(bySource, "intervals." + figure + ".total"))
                    .isEqualTo(sum(byStage, "intervals." + figure + ".total"))
                    .isEqualTo(sum(all, "intervals." + figure + ".total"));
        }
        assertThat(sum(all, "intervals.frozenAtEnd.total"))
                .isEqualTo(frozen.getDouble("frozen.total"));
        assertThat(sum(all, "intervals.valueAtEnd.total"))
                .isCloseTo(frozen.getDouble("byReason[0].value.total"), within(1e-3));
        assertThat(frozen.getInt("byReason[0].timeFrozenDays.count")).isPositive();
    }

    @Test
    void theWaterfallBalances() {
        // When
        JsonPath waterfall = report("pipeline/waterfall?from=1970-01-08&to=1970-01-20");
        JsonPath whole = report("pipeline/waterfall");

        // Then
        assertThat(waterfall.getBoolean("balanced")).isTrue();
        for (String figure :
                List.of("inProgressLeads", "inProgressValue", "frozenLeads", "frozenValue")) {
            List<Double> steps = waterfall.getList("steps." + figure + ".total", Double.class);
            double moved = steps.subList(0, steps.size() - 1).stream().mapToDouble(x -> x).sum();
            assertThat(moved).as(figure).isCloseTo(steps.getLast(), within(1e-3));
        }
        assertThat(whole.getDouble("steps[0].leads.total")).isEqualTo(40);
    }

    @Test
    void otherReportsTellWhatTheTotalsTell() {
        // When
        JsonPath sources = report("sources/series?interval=month");
        JsonPath stages = report("stages/series?interval=month");
        JsonPath histogram = report("stages/call/histogram?measure=in-stage&bins=7");
        JsonPath ends = report("time-to-win");
        JsonPath weighted = report("pipeline/weighted");

        // Then
        assertThat(sum(sources, "intervals.created.total")).isEqualTo(400);
        assertThat(sum(stages, "intervals.findAll { it.stage == 'call' }.visits.total"))
                .isEqualTo(report("stages").getDouble("stages[0].daysPerVisit.count"))
                .isEqualTo(sum(histogram, "bins.count"));
        assertThat(histogram.getList("bins")).hasSize(7);
        assertThat(sum(histogram, "bins.share")).isCloseTo(1, within(1e-3));
        assertThat(ends.getDouble("all.leads.total")).isEqualTo(400);
        assertThat(
                        ends.getDouble("all.won.pooled")
                                + ends.getDouble("all.lost.pooled")
                                + ends.getDouble("all.inProgress.pooled"))
                .isCloseTo(1, within(1e-3));
        assertThat(weighted.getDouble("openValue.total"))
                .isCloseTo(
                        report("pipeline/waterfall").getDouble("steps[-1].inProgressValue.total"),
                        within(1e-3));
        assertThat(weighted.getDouble("weightedValue.total"))
                .isCloseTo(sum(weighted, "stages.weightedValue.total"), within(1e-3));
        assertThat(report("histogram?measure=time-frozen").getInt("days.count")).isPositive();
        assertThat(report("frozen/warning?baselineWeeks=2").getInt("charts[0].monitoredWeeks"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel?groupBy=week",
                "funnel?groupBy=week&by=stage",
                "frozen/series?groupBy=reason",
                "frozen/warning?by=chart",
                "sources/series?groupBy=channel",
                "stages/series",
                "histogram",
                "time-to-win?by=source",
                "pipeline/waterfall",
                "pipeline/weighted"
            })
    void tablesComeAsCsv(String path) {
        // When
        List<String> lines =
                given().accept("text/csv")
                        .get("/runs/" + RUN + "/" + path)
                        .asString()
                        .lines()
                        .toList();

        // Then
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.getFirst()).startsWith("run,");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        // Given
        Map<String, List<String>> wrong =
                Map.of(
                        "funnel?groupBy=moon&by=sun", List.of("moon", "sun", "segment:<attribute>"),
                        "funnel?groupBy=segment:colour", List.of("colour", "size"),
                        "frozen/warning?lambda=2&width=x&baselineWeeks=0",
                                List.of("lambda", "width", "baselineWeeks"),
                        "pipeline/waterfall?from=2020-01-01&to=x", List.of("from", "to"),
                        "stages/call/histogram?measure=joy&bins=0", List.of("joy", "bins"));

        // When / Then
        wrong.forEach(
                (path, named) -> {
                    var answer = given().get("/runs/" + RUN + "/" + path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(400);
                    assertThat(answer.asString()).as(path).contains(named);
                });
        given().get("/runs/" + RUN + "/stages/nowhere/histogram").then().statusCode(404);
        assertThat(
                        given().header("Accept-Language", "ru")
                                .get("/runs/" + RUN + "/stages/nowhere/histogram")
                                .asString())
                .contains("нет этапа");
    }
}
