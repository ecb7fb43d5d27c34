package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.e2e.Example;
import io.leadflow.embedded.ServiceName;
import io.leadflow.testbed.TopicRecords;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is in one workspace is, for somebody with every role in another, as if it were not there.
 */
@ExtendWith(Guarded.Resolver.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspacesTest {
    private static final ProcessDefinition DEFINITION = Example.MINIMAL.definition();
    private static final String PROCESS = DEFINITION.id();
    private static final String ASKED =
            """
            {"process": "%s", "startDate": "2026-03-02", "horizonDays": 30, "replications": 2,
             "seed": 7%s}\
            """;

    /** Every form that an answer can be had in. */
    private static final List<String> FORMATS =
            List.of("json", "csv", "ndjson", "arrow", "parquet", "xlsx", "xes", "ocel");

    /** What these need to answer about an object at all. */
    private static final Map<String, String> QUERIES =
            Map.of("/processes/{id}/diff", "from=1&to=draft");

    private static Guarded guarded;
    private static Tenant owner;
    private static Tenant stranger;
    private static String streamed;
    private static String folded;

    @BeforeAll
    static void anotherWorkspaceHasAllThereCanBe(Guarded shared) {
        guarded = shared;
        owner = Tenant.of(shared, "pipeline");
        stranger = Tenant.of(shared, "pipeline-elsewhere");
        owner.publish(DEFINITION);
        owner.saveDraft(renamed("Of acme"));
        streamed = owner.request(ASKED.formatted(PROCESS, ""));
        folded = owner.request(ASKED.formatted(PROCESS, ", \"events\": \"none\""));
        owner.awaitFigures(streamed);
        owner.awaitFigures(folded);
    }

    private static ProcessDefinition renamed(String name) {
        ObjectNode document = Wire.newMapper().valueToTree(DEFINITION);
        document.withObjectProperty("name").put("en", name);
        return Wire.read(Wire.write(document), ProcessDefinition.class);
    }

    private static String address(Operation operation, String run) {
        String stage = DEFINITION.stages().keySet().iterator().next();
        String id = operation.service() == ServiceName.MODEL ? PROCESS : run;
        Map<String, String> names = Map.of("id", id, "run", run, "version", "1", "stage", stage);
        String query = QUERIES.get(operation.path());
        return operation.address(names) + (query == null ? "" : "?" + query);
    }

    private static boolean isOfAWorkspace(Operation operation) {
        return operation.isOfAnObject() && !operation.path().startsWith("/schemas");
    }

    private static boolean reads(Operation operation) {
        return operation.method().equals("GET") || operation.method().equals("HEAD");
    }

    @Test
    @Order(1)
    void everyOperationOnAnObjectOfAnotherWorkspaceAnswers404() {
        // Given
        List<String> wrong = new ArrayList<>();
        Map<String, Object> before = everythingOf(owner);
        int cells = 0;

        // When
        for (Operation operation : guarded.operations()) {
            for (String run : List.of(streamed, folded)) {
                String address = address(operation, run);
                HttpResponse<String> told =
                        stranger.call(operation.service(), operation.method(), address, "");
                if (isOfAWorkspace(operation)) {
                    // a draft needs a body, and would be the stranger's own
                    int expected = operation.method().equals("PUT") ? 400 : 404;
                    check(told.statusCode() == expected, operation, told, wrong);
                } else {
                    check(told.statusCode() < 500, operation, told, wrong);
                    check(tellsNothing(told.body()), operation, told, wrong);
                }
                if (isOfAWorkspace(operation) && reads(operation)) {
                    HttpResponse<String> own =
                            owner.call(operation.service(), operation.method(), address, "");
                    check(own.statusCode() < 300, operation, own, wrong);
                    check(isUncached(own), operation, own, wrong);
                }
                cells++;
            }
        }

        // Then
        System.out.printf("other workspace: cells=%d wrong=%d%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(everythingOf(owner)).isEqualTo(before);
    }

    private static void check(
            boolean right, Operation operation, HttpResponse<String> answer, List<String> wrong) {
        if (!right) {
            wrong.add(operation + " answered " + answer + ": " + answer.body());
        }
    }

    /** Streams of events are never kept. */
    private static boolean isUncached(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream")
                || answer.headers().firstValue("Cache-Control").orElse("").contains("no-store");
    }

    private static boolean tellsNothing(String body) {
        return !body.contains(streamed) && !body.contains(folded) && !body.contains("Of acme");
    }

    /** All that the owner can see of what the stranger tries to change. */
    private static Map<String, Object> everythingOf(Tenant tenant) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String address :
                List.of(
                        "/processes",
                        "/processes/" + PROCESS,
                        "/processes/" + PROCESS + "/draft",
                        "/processes/" + PROCESS + "/versions",
                        "/processes/" + PROCESS + "/versions/latest")) {
            all.put(address, tenant.json(ServiceName.MODEL, address));
        }
        for (String address : List.of("/runs", "/runs/" + streamed, "/runs/" + folded)) {
            all.put(address, tenant.json(ServiceName.SIMULATION, address));
        }
        return all;
    }

    @Test
    @Order(1)
    void noFormOfExportAndNoStreamCrosses() {
        // Given
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> had = new TreeMap<>();

        // When
        for (Operation operation : guarded.operations()) {
            if (operation.service() == ServiceName.MODEL || !operation.method().equals("GET")) {
                continue;
            }
            for (String run : List.of(streamed, folded)) {
                for (String format : FORMATS) {
                    String comparison =
                            operation.path().equals("/comparisons")
                                    ? "&run=" + streamed + "&run=" + folded
                                    : "";
                    String address = address(operation, run) + "?format=" + format + comparison;
                    HttpResponse<String> told = stranger.get(operation.service(), address);
                    boolean named = isOfAWorkspace(operation) || !comparison.isEmpty();
                    boolean refused = List.of(400, 404, 406).contains(told.statusCode());
                    check(!named || refused, operation, told, wrong);
                    check(named || tellsNothing(told.body()), operation, told, wrong);
                    if (owner.get(operation.service(), address).statusCode() == 200) {
                        had.merge(format, 1, Integer::sum);
                        check(!named || told.statusCode() == 404, operation, told, wrong);
                    }
                }
            }
        }

        // Then: the owner gets every form
        System.out.printf("exports had by the owner: %s%n", had);
        assertThat(wrong).isEmpty();
        assertThat(had).containsKeys("json", "csv", "ndjson", "arrow", "parquet", "xes", "ocel");
    }

    @Test
    @Order(1)
    void listsOfAnotherWorkspaceAreEmpty() {
        // When, Then
        assertThat(stranger.json(ServiceName.MODEL, "/processes").path("processes")).isEmpty();
        assertThat(stranger.json(ServiceName.MODEL, "/processes?retired=all").path("processes"))
                .isEmpty();
        assertThat(stranger.json(ServiceName.SIMULATION, "/runs").path("runs")).isEmpty();
        assertThat(owner.json(ServiceName.SIMULATION, "/runs").path("runs")).hasSize(2);
        assertThat(owner.json(ServiceName.SIMULATION, "/runs/" + folded).path("workspace").asText())
                .isEqualTo("acme");
    }

    @Test
    @Order(1)
    void viewsForBiShowTheRowsOfTheirWorkspaces() throws SQLException {
        // Given: roles for each workspace
        sql("postgres", "postgres", "create role acme_bi login password 'acme'");
        sql("postgres", "postgres", "create role globex_bi login password 'globex'");
        for (String grant :
                List.of(
                        "insert into bi_data.reader values ('acme_bi', 'acme'), ('globex_bi',"
                                + " 'globex')",
                        "grant usage on schema bi to acme_bi, globex_bi",
                        "grant select on all tables in schema bi to acme_bi, globex_bi")) {
            sql("postgres", "postgres", grant);
        }

        // When, Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> sql("acme_bi", "acme", "select run_id from bi.run").size() == 2);
        for (String view : views()) {
            String rows = "select count(*) from bi." + view;
            assertThat(sql("leadflow_bi", "leadflow", rows)).as(view).containsExactly("0");
            assertThat(sql("globex_bi", "globex", rows)).as(view).containsExactly("0");
        }
        assertThat(sql("acme_bi", "acme", "select distinct workspace from bi.run"))
                .containsExactly("acme");
        assertThat(sql("acme_bi", "acme", "select source_id from bi.source")).isNotEmpty();
    }

    private static List<String> views() throws SQLException {
        List<String> views =
                sql(
                        "postgres",
                        "postgres",
                        "select table_name from information_schema.views where table_schema ="
                                + " 'bi'");
        assertThat(views).hasSizeGreaterThan(20);
        return views;
    }

    private static List<String> sql(String user, String password, String text) throws SQLException {
        String url = guarded.platform().jdbcUrl("leadflow_metrics");
        List<String> first = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            if (statement.execute(text)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    first.add(rows.getString(1));
                }
            }
        }
        return first;
    }

    @Test
    @Order(1)
    void recordsNameTheirWorkspace() {
        // When
        List<ConsumerRecord<String, String>> definitions = records(Topics.PROCESS_DEFINITIONS);
        List<ConsumerRecord<String, String>> figures = records(Topics.FUNNEL_STATISTICS);

        // Then
        assertThat(definitions).extracting(ConsumerRecord::key).contains("acme:" + PROCESS + "/1");
        assertThat(records(Topics.RUN_EVENTS))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(workspace(r)).isEqualTo("acme"));
        assertThat(figures).extracting(ConsumerRecord::key).contains(folded + "/funnel");
        assertThat(figures).allSatisfy(r -> assertThat(workspace(r)).isIn("acme", ""));
        assertThat(figures.getLast()).satisfies(r -> assertThat(workspace(r)).isEqualTo("acme"));
    }

    private static String workspace(ConsumerRecord<String, String> record) {
        return Wire.read(record.value().getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .path("workspace")
                .asText();
    }

    private static List<ConsumerRecord<String, String>> records(String topic) {
        return TopicRecords.texts(guarded.platform().bootstrapServers(), topic);
    }

    @Test
    @Order(2)
    void whatAStrangerWritesUnderTheSameNamesIsHisOwn() {
        // Given
        Map<String, Object> before = everythingOf(owner);
        String keyed = ASKED.formatted(PROCESS, ", \"labels\": {\"of\": \"globex\"}");

        // When: nothing of the process is there to run
        HttpResponse<String> unknown =
                stranger.call(ServiceName.SIMULATION, "POST", "/runs", keyed);

        // Then
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("process-unknown");

        // When
        stranger.saveDraft(renamed("Of globex"));
        int version = stranger.publish(renamed("Of globex"));
        String own = stranger.request(keyed);
        stranger.awaitFigures(own);

        // Then
        assertThat(version).isEqualTo(1);
        assertThat(stranger.json(ServiceName.MODEL, "/processes/" + PROCESS).toString())
                .contains("Of globex");
        assertThat(everythingOf(owner)).isEqualTo(before);
        assertThat(owner.get(ServiceName.SIMULATION, "/runs/" + own).statusCode()).isEqualTo(404);
        assertThat(owner.get(ServiceName.METRICS, "/runs/" + own + "/funnel").statusCode())
                .isEqualTo(404);

        // When: figures of a run of another workspace in the handbook of one's own process
        String handbook = "/processes/" + PROCESS + "/versions/1/handbook?format=markdown&run=";

        // Then
        assertThat(stranger.get(ServiceName.MODEL, handbook + folded).statusCode()).isEqualTo(404);
        assertThat(stranger.get(ServiceName.MODEL, handbook + own).statusCode()).isEqualTo(200);
        assertThat(owner.get(ServiceName.MODEL, handbook + folded).statusCode()).isEqualTo(200);

        // When: the stranger's is retired
        stranger.call(ServiceName.MODEL, "DELETE", "/processes/" + PROCESS, "");

        // Then
        assertThat(everythingOf(owner)).isEqualTo(before);
        assertThat(owner.request(ASKED.formatted(PROCESS, ""))).isNotEmpty();
    }
}
