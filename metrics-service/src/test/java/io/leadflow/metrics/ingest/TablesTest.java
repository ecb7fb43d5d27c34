package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.metrics.export.Duck;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report as CSV, NDJSON, Arrow and Parquet, read back by what reads them elsewhere. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class TablesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID RUN = UUID.randomUUID();
    private static final UUID FREEZING = UUID.randomUUID();
    private static final UUID BEGUN = UUID.randomUUID();

    @BeforeEach
    void runs() {
        if (given().get("/runs/" + BEGUN + "/funnel").statusCode() == 200) {
            return;
        }
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(RUN + "/0", Events.rich(2).all.stream().map(Wire::write).toList());
            topic.send(FREEZING + "/0", Events.story().all.stream().map(Wire::write).toList());
            topic.send(BEGUN + "/0", new Story(0, 5).events().subList(0, 3));
        }
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> get(RUN, "funnel").path("replications.folded").equals(1));
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> get(FREEZING, "funnel").path("replications.folded").equals(1));
        await().atMost(LIMIT).until(() -> get(BEGUN, "funnel").statusCode() == 200);
    }

    private static Response get(UUID run, String report) {
        return given().get("/runs/" + run + "/" + report);
    }

    private static byte[] get(UUID run, String report, String format) {
        Response answer = given().get("/runs/" + run + "/" + report + separator(report) + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    private static String separator(String report) {
        return (report.contains("?") ? "&" : "?") + "format=";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel",
                "sources",
                "stages",
                "lost",
                "series",
                "series?groupBy=source",
                "funnel?groupBy=source",
                "funnel?groupBy=week&by=stage",
                "frozen/series?groupBy=reason",
                "frozen/warning",
                "sources/series?interval=month",
                "stages/series",
                "histogram",
                "time-to-win",
                "pipeline/waterfall",
                "pipeline/weighted",
                "roles",
                "people",
                "costs?by=role",
                "campaigns",
                "pipeline",
                "segments",
                "segments?by=number",
                "guardrails",
                "guardrails?by=day",
                "revenue",
                "replications",
                "statistics"
            })
    void everyFormHoldsTheSameTable(String report) throws Exception {
        assertSameInEveryForm(RUN, report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frozen", "lost", "stages"})
    void everyFormHoldsTheSameTableOfFreezes(String report) throws Exception {
        assertSameInEveryForm(FREEZING, report);
    }

    private static void assertSameInEveryForm(UUID run, String report) throws Exception {
        // Given
        Map<String, Double> sums = sums(get(run, report, "ndjson"));
        List<String> header = header(run, report);

        // When
        String query = "select sum(columns(* exclude run)) from (" + numeric(sums) + ")";
        byte[] parquet = get(run, report, "parquet");
        byte[] arrow = get(run, report, "arrow");

        // Then
        assertThat(sums).isNotEmpty();
        assertSame(Duck.parquet(parquet, query).getFirst(), sums);
        assertSame(Duck.arrow(arrow, query).getFirst(), sums);
        assertThat(names(Duck.parquet(parquet, "describe t"))).isEqualTo(header);
        assertThat(Duck.parquet(parquet, "describe t")).isEqualTo(Duck.arrow(arrow, "describe t"));
        assertThat(new String(get(run, report, "csv"), UTF_8).lines())
                .hasSize(1 + lines(get(run, report, "ndjson")).size());
    }

    private static String numeric(Map<String, Double> sums) {
        return "select run, "
                + String.join(", ", sums.keySet().stream().map(n -> '"' + n + '"').toList())
                + " from t";
    }

    private static void assertSame(Map<String, Object> read, Map<String, Double> sums) {
        sums.forEach(
                (name, sum) ->
                        assertThat(((Number) read.get(name)).doubleValue())
                                .as(name)
                                .isCloseTo(sum, Offset.offset(1e-9 * (1 + Math.abs(sum)))));
    }

    private static Map<String, Double> sums(byte[] lines) throws Exception {
        Map<String, Double> sums = new TreeMap<>();
        for (JsonNode line : lines(lines)) {
            line.properties().stream()
                    .filter(field -> field.getValue().isNumber())
                    .forEach(f -> sums.merge(f.getKey(), f.getValue().doubleValue(), Double::sum));
        }
        return sums;
    }

    private static List<JsonNode> lines(byte[] lines) throws Exception {
        List<JsonNode> nodes = new ArrayList<>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            values.forEachRemaining(nodes::add);
        }
        return nodes;
    }

    private static List<String> names(List<Map<String, Object>> description) {
        return description.stream().map(column -> (String) column.get("column_name")).toList();
    }

    private static List<String> header(UUID run, String report) {
        String csv = new String(get(run, report, "csv"), UTF_8);
        return List.of(csv.lines().findFirst().orElseThrow().split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"funnel", "sources", "series?groupBy=source", "people", "guardrails?by=day"})
    void aTableWithoutRowsHasTheSameColumns(String report) throws Exception {
        assertThat(header(BEGUN, report)).isEqualTo(header(RUN, report));
        assertThat(Duck.parquet(get(BEGUN, report, "parquet"), "describe t"))
                .isEqualTo(Duck.parquet(get(RUN, report, "parquet"), "describe t"));
        assertThat(Duck.arrow(get(BEGUN, report, "arrow"), "describe t"))
                .isEqualTo(Duck.arrow(get(RUN, report, "arrow"), "describe t"));
    }

    @Test
    void columnsHaveTypes() throws Exception {
        byte[] series = get(RUN, "series?groupBy=source", "parquet");
        List<Map<String, Object>> first =
                Duck.parquet(
                        series, "select date, source, created_n, created_mean from t order by 1");
        assertThat(first.getFirst().get("date")).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(first.getFirst().get("created_n")).isEqualTo(1L);
        assertThat(first.getFirst().get("created_mean")).isInstanceOf(Double.class);
        double created =
                Duck.parquet(series, "select sum(created_total) s from t").getFirst().get("s")
                                instanceof Double d
                        ? d
                        : -1;
        double leads =
                get(RUN, "sources").jsonPath().getList("sources.leads.total", Double.class).stream()
                        .mapToDouble(d -> d)
                        .sum();
        assertThat(created).isEqualTo(leads).isPositive();
    }

    @Test
    void theFormIsWhatIsAcceptedMost() {
        assertThat(type("text/csv;q=0.2, application/x-ndjson;q=0.9, */*;q=0.1"))
                .startsWith("application/x-ndjson");
        assertThat(type("application/json;q=0.3, text/csv")).startsWith("text/csv");
        assertThat(type("*/*")).startsWith("application/json");
        assertThat(type("text/*")).startsWith("text/csv");
        assertThat(type("application/json;q=0, application/*")).startsWith("application/x-ndjson");
        assertThat(type("application/vnd.apache.parquet"))
                .isEqualTo("application/vnd.apache.parquet");
        assertThat(type("application/vnd.apache.arrow.stream, image/png"))
                .isEqualTo("application/vnd.apache.arrow.stream");
        Response refused = given().accept("image/png").get("/runs/" + RUN + "/funnel");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString())
                .contains("application/vnd.apache.parquet", "text/csv", "application/x-ndjson");
        assertThat(
                        given().accept("image/png")
                                .get("/runs/" + RUN + "/funnel?format=csv")
                                .contentType())
                .startsWith("text/csv");
        Response unknown = get(RUN, "funnel?format=xlsx&limit=0");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("json, csv, ndjson, arrow, parquet", "/limit");
    }

    private static String type(String accept) {
        return given().accept(accept).get("/runs/" + RUN + "/funnel").contentType();
    }

    @Test
    void rowsComePageByPage() {
        Response page = get(RUN, "series?offset=10&limit=10");
        assertThat(page.jsonPath().getList("days")).hasSize(10);
        assertThat(page.jsonPath().getString("run")).isEqualTo(RUN.toString());
        assertThat(page.headers().getValues("Link"))
                .anySatisfy(
                        link -> assertThat(link).contains("offset=20", "limit=10", "rel=\"next\""))
                .anySatisfy(link -> assertThat(link).contains("offset=0", "rel=\"prev\""))
                .anySatisfy(link -> assertThat(link).contains("offset=20", "rel=\"last\""));
        int read = 0;
        String next = "/runs/" + RUN + "/series?format=ndjson&limit=7";
        while (next != null) {
            Response answer = given().get(next);
            read += answer.asString().lines().toList().size();
            next =
                    answer.headers().getValues("Link").stream()
                            .filter(link -> link.contains("rel=\"next\""))
                            .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')))
                            .findFirst()
                            .orElse(null);
        }
        assertThat(read).isEqualTo(get(RUN, "series").jsonPath().getList("days").size());
        assertThat(get(RUN, "replications?limit=1").headers().getValues("Link")).isEmpty();
    }

    @Test
    void someColumnsCanBeHad() {
        String csv =
                given().get("/runs/" + RUN + "/sources?format=csv&fields=leads_total,id")
                        .asString();
        assertThat(csv.lines().findFirst()).contains("leads_total,id");
        Response json = get(RUN, "sources?fields=id,leads_mean");
        assertThat(json.jsonPath().getMap("sources[0]")).containsOnlyKeys("id", "leads");
        assertThat(json.jsonPath().getMap("sources[0].leads")).containsOnlyKeys("mean");
        assertThat(json.jsonPath().getString("run")).isEqualTo(RUN.toString());
        Response refused = get(RUN, "sources?fields=id,luck,fame");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("luck", "fame", "winRate_pooled");
        for (String none : List.of(",", "id,")) {
            Response nothing = get(RUN, "sources?format=csv&fields=" + none);
            assertThat(nothing.statusCode()).as(none).isEqualTo(400);
            assertThat(nothing.asString()).as(none).contains("winRate_pooled");
        }
    }

    @Test
    void everyRepresentationHasATagOfItsOwn() {
        List<String> tags = new ArrayList<>();
        for (String query :
                List.of("", "?format=csv", "?format=parquet", "?limit=1", "?fields=id")) {
            Response answer = get(RUN, "sources" + query);
            tags.add(answer.header("ETag"));
            assertThat(answer.header("Cache-Control"))
                    .isEqualTo("no-cache"); // nothing says that it has ended
            Response again =
                    given().header("If-None-Match", answer.header("ETag"))
                            .get("/runs/" + RUN + "/sources" + query);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
        }
        assertThat(tags).doesNotHaveDuplicates();
        given().header("If-None-Match", tags.get(0))
                .get("/runs/" + RUN + "/sources?limit=1")
                .then()
                .statusCode(200);
    }
}
