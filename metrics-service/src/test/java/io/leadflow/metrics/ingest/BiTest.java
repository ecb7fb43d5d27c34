package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.metrics.bi.BiStore;
import io.leadflow.metrics.live.RunFollower;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What BI tools find in PostgreSQL, over the wire. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class BiTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID RICH = UUID.randomUUID();
    private static final UUID FREEZING = UUID.randomUUID();

    @Inject BiStore store;
    @Inject RunStatisticsSource source;

    /** A table, and the report whose rows it holds. */
    record Rows(String table, String report, String pointer) {}

    static Stream<Rows> tables() {
        return Stream.of(
                new Rows("outcome", "funnel", "/outcomes"),
                new Rows("replication", "replications", "/rows"),
                new Rows("funnel_stage", "funnel", "/stages"),
                new Rows("source", "sources", "/sources"),
                new Rows("day", "series", "/days"),
                new Rows("source_day", "series?groupBy=source", "/days"),
                new Rows("stage_duration", "stages", "/stages"),
                new Rows("frozen_by_reason", "frozen", "/byReason"),
                new Rows("frozen_by_stage", "frozen", "/byStage"),
                new Rows("frozen_by_reason_and_stage", "frozen", "/byReasonAndStage"),
                new Rows("early_warning", "frozen/warning", "/charts"),
                new Rows("early_warning_week", "frozen/warning", "/weeks"),
                new Rows("lost_by_reason", "lost", "/byReason"),
                new Rows("lost_by_stage", "lost", "/byStage"),
                new Rows("lost_by_reason_and_stage", "lost", "/byReasonAndStage"),
                new Rows("role", "roles", "/roles"),
                new Rows("person", "people", "/people"),
                new Rows("guardrail", "guardrails", "/guardrails"),
                new Rows("guardrail_stage", "guardrails", "/byStage"),
                new Rows("guardrail_day", "guardrails", "/byDay"),
                new Rows("cost", "costs", ""),
                new Rows("source_cost", "costs", "/sources"),
                new Rows("role_cost", "costs", "/roles"),
                new Rows("person_cost", "costs", "/people"),
                new Rows("revenue", "revenue", ""),
                new Rows("campaign", "campaigns", "/campaigns"),
                new Rows("segment", "segments", "/segments"));
    }

    @BeforeEach
    void runs() throws Exception {
        if (versionOf(RICH) > 0) {
            return;
        }
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(RICH + "/0", Events.rich(2).all.stream().map(Wire::write).toList());
            topic.send(FREEZING + "/0", Events.story().all.stream().map(Wire::write).toList());
            topic.send(FREEZING + "/1", Events.story().all.stream().map(Wire::write).toList());
        }
        awaitReplications(RICH, 1);
        awaitReplications(FREEZING, 2);
    }

    private static void awaitReplications(UUID run, int count) {
        await().atMost(LIMIT)
                .until(
                        () ->
                                asBi("select complete_replications n from bi.run where"
                                                + " run_id = '"
                                                + run
                                                + "'")
                                        .equals(List.of(Map.of("n", count))));
    }

    private static long versionOf(UUID run) throws SQLException {
        var found = asOwner("select version from bi_data.run where run_id = '" + run + "'");
        return found.isEmpty() ? 0 : (Long) found.getFirst().get("version");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreWhatRestGives(Rows rows) throws Exception {
        int compared = 0;
        for (UUID run : List.of(RICH, FREEZING)) {
            JsonNode report =
                    JSON.readTree(given().get("/runs/" + run + "/" + rows.report).asByteArray());
            JsonNode at = report.at(rows.pointer);
            List<JsonNode> told = at.isArray() ? at.valueStream().toList() : List.of(at);
            List<Map<String, Object>> written =
                    asOwner(
                            "select row_to_json(t) as row from bi_data.%s t where run_id = '%s'"
                                            .formatted(rows.table, run)
                                    + " order by \"position\"");
            assertThat(written).as(rows.table).hasSameSizeAs(told);
            for (int i = 0; i < written.size(); i++) {
                compared +=
                        compare(JSON.readTree(written.get(i).get("row").toString()), told.get(i));
            }
        }
        assertThat(compared).as("values compared").isPositive();
    }

    private static int compare(JsonNode written, JsonNode told) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        flatten("", told, flat);
        int compared = 0;
        for (var field : written.properties()) {
            if (List.of("run_id", "position").contains(field.getKey())) {
                continue;
            }
            JsonNode there = flat.get(field.getKey());
            if (there == null || there.isNull()) {
                assertThat(field.getValue().isNull()).as(field.getKey()).isTrue();
            } else if (there.isNumber()) {
                assertThat(field.getValue().doubleValue())
                        .as(field.getKey())
                        .isEqualTo(there.doubleValue());
                compared++;
            } else {
                assertThat(field.getValue().asText()).as(field.getKey()).isEqualTo(there.asText());
                compared++;
            }
        }
        return compared;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> flat) {
        for (var field : node.properties()) {
            String name =
                    prefix
                            + field.getKey()
                                    .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                                    .toLowerCase(Locale.ROOT);
            if (field.getValue().isObject()) {
                flatten(name + "_", field.getValue(), flat);
            } else {
                flat.put(name, field.getValue());
            }
        }
    }

    /** No column is always empty because its name is not the report's. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsTheReports(Rows rows) throws Exception {
        String by = rows.report.contains("?") ? "&" : "?";
        List<String> columns =
                asOwner(
                                "select column_name c from information_schema.columns where"
                                        + " table_schema = 'bi_data' and table_name = '"
                                        + rows.table
                                        + "' and column_name not in ('run_id', 'position')")
                        .stream()
                        .map(row -> (String) row.get("c"))
                        .toList();
        String query =
                switch (rows.table) {
                    case "frozen_by_stage", "frozen_by_reason", "lost_by_stage", "lost_by_reason" ->
                            null; // the same record as by reason and stage
                    case "outcome" -> null; // compared value by value above
                    case "early_warning" -> "by=chart";
                    case "guardrail_stage" -> "by=stage";
                    case "guardrail_day" -> "by=day";
                    case "role_cost" -> "by=role";
                    case "person_cost" -> "by=person";
                    case "cost" -> null;
                    default -> "";
                };
        if (query == null) {
            return;
        }
        String header =
                given().get(
                                "/runs/"
                                        + RICH
                                        + "/"
                                        + rows.report
                                        + by
                                        + (query.isEmpty() ? "" : query + "&")
                                        + "format=csv")
                        .asString()
                        .lines()
                        .findFirst()
                        .orElseThrow();
        List<String> known =
                Stream.of(header.split(","))
                        .map(
                                n ->
                                        n.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                                                .toLowerCase(Locale.ROOT))
                        .toList();
        assertThat(known).containsAll(columns);
    }

    @Test
    void viewsTellTheSameUnderStableNames() throws Exception {
        String run = "run_id = '" + FREEZING + "'";
        JsonNode funnel = JSON.readTree(given().get("/runs/" + FREEZING + "/funnel").asByteArray());
        Map<String, Object> outcome = asBi("select * from bi.outcome where " + run).getFirst();
        assertThat(outcome.get("leads_mean"))
                .isEqualTo(funnel.at("/outcomes/leads/mean").doubleValue());
        assertThat(outcome.get("won_leads_high"))
                .isEqualTo(funnel.at("/outcomes/won/high").doubleValue());
        assertThat(outcome.get("win_rate_ratio_pooled"))
                .isEqualTo(funnel.at("/outcomes/winRate/pooled").doubleValue());
        assertThat(outcome.get("days_to_win_p90"))
                .isEqualTo(funnel.at("/outcomes/daysToWin/p90/value").doubleValue());
        Map<String, Object> stage =
                asBi("select * from bi.funnel_stage where " + run + " order by position")
                        .getFirst();
        assertThat(stage.get("stage_id")).isEqualTo(funnel.at("/stages/0/id").asText());
        assertThat(stage.get("ordered_step_conversion_ratio_mean"))
                .isEqualTo(funnel.at("/stages/0/ordered/stepConversion/mean").doubleValue());
        JsonNode sources =
                JSON.readTree(given().get("/runs/" + FREEZING + "/sources").asByteArray());
        Map<String, Object> source =
                asBi("select * from bi.source where " + run + " order by position").getFirst();
        assertThat(source.get("revenue_amount_total"))
                .isEqualTo(sources.at("/sources/0/revenue/total").doubleValue());
        assertThat(source.get("currency")).isEqualTo(sources.at("/currency").asText());
    }

    @Test
    void anEndedRunIsFinalAndHasNames() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(KnownRuns.completed(run)));
            topic.send(run + "/0", new Story(0, 9).events());
        }

        // When
        String row = "select * from bi.run where is_final and run_id = '" + run + "'";
        await().atMost(LIMIT).until(() -> asBi(row).size() == 1);

        // Then
        assertThat(asBi(row).getFirst())
                .containsEntry("is_complete", true)
                .containsEntry("status", "COMPLETED")
                .containsEntry("process_name_ru", "Минимальный процесс")
                .containsEntry("horizon_days", 20)
                .containsEntry("currency", "EUR");
        assertThat(
                        asBi(
                                "select reason_name_en, lost_leads_total from bi.lost_by_reason"
                                        + " where run_id = '"
                                        + run
                                        + "'"))
                .isEqualTo(
                        List.of(Map.of("reason_name_en", "No interest", "lost_leads_total", 6.0)));
    }

    /** The database cannot hold it; a topic can. */
    @Test
    void aRunWithTextThatIsNotPlainIsThereToo() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        ObjectNode told = Wire.newMapper().valueToTree(KnownRuns.completed(run));
        told.withObject("/request/labels").put("team\u0000", "north\ud800");
        told.withObject("/definition/name").put("en", "Minimal\u0000");

        // When
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(told));
            topic.send(run + "/0", new Story(0, 9).events());
        }

        // Then
        String row =
                "select process_name_en, labels::text from bi.run where is_final and run_id = '%s'"
                        .formatted(run);
        await().atMost(LIMIT)
                .until(
                        () -> asBi(row),
                        rows ->
                                rows.equals(
                                        List.of(
                                                Map.of(
                                                        "process_name_en",
                                                        "Minimal\ufffd",
                                                        "labels",
                                                        "{\"team\ufffd\": \"north\ufffd\"}"))));
    }

    @Test
    void everyViewAndColumnHasAComment() throws Exception {
        String columns =
                """
                select c.relname, a.attname, col_description(c.oid, a.attnum) as comment,
                    obj_description(c.oid, 'pg_class') as of_view
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname = 'bi'
                """;
        assertThat(asBi(columns))
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        column -> {
                            assertThat((String) column.get("comment"))
                                    .as(column.toString())
                                    .isNotBlank();
                            assertThat((String) column.get("of_view"))
                                    .as(column.toString())
                                    .isNotBlank();
                        });
    }

    @Test
    void nothingButSchemaBiCanBeRead() throws Exception {
        assertThat(
                        asBi(
                                "select distinct table_schema s from information_schema.tables"
                                        + " where table_schema not in ('pg_catalog',"
                                        + " 'information_schema')"))
                .isEqualTo(List.of(Map.of("s", "bi")));
        List<Map<String, Object>> others =
                asOwner(
                        "select format('%I.%I', table_schema, table_name) t from"
                                + " information_schema.tables where table_schema in ('public',"
                                + " 'bi_data')");
        assertThat(others).hasSizeGreaterThan(25);
        for (Map<String, Object> other : others) {
            assertThatThrownBy(() -> asBi("select * from " + other.get("t")))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asBi("select 'public.run_version'::regclass"))
                .hasMessageContaining("permission denied for schema public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into bi.run (run_id) values ('7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11')",
                "update bi.run set status = 'COMPLETED'",
                "delete from bi.run",
                "truncate bi_data.run",
                "create table bi.mine (a int)",
                "create table public.mine (a int)",
                "create schema mine",
                "create temporary table mine (a int)",
                "drop view bi.run",
                "comment on view bi.run is 'mine'",
                "alter view bi.run rename to mine"
            })
    void nothingCanBeWritten(String statement) throws SQLException {
        try (Connection connection = connection("leadflow_bi", "leadflow");
                Statement sql = connection.createStatement()) {
            // the role may lift this by itself: its rights must do without
            sql.execute("set default_transaction_read_only = off");
            sql.execute("set session characteristics as transaction read write");
            assertThatThrownBy(() -> sql.execute(statement))
                    .hasMessageMatching(
                            "(?s).*(permission denied|must be owner).*|(?s).*no privileges.*");
        }
    }

    @Test
    void whatWasMissedIsWrittenAfterARestart() throws Exception {
        // Given: rows of one run are gone and another's are older, as if the service had been down
        asOwner("delete from bi_data.run where run_id = '" + RICH + "' returning run_id");
        asOwner(
                "update bi_data.run set version = 1 where run_id = '"
                        + FREEZING
                        + "' returning run_id");

        // When
        try (RunFollower follower = new RunFollower(store, source)) {
            follower.start(Duration.ofMillis(200));

            // Then
            await().atMost(LIMIT).until(() -> versionOf(RICH) > 1 && versionOf(FREEZING) > 1);
        }
        assertThat(asBi("select * from bi.source where run_id = '" + RICH + "'")).isNotEmpty();
    }

    @Test
    void writingAgainOrOlderChangesNothing() throws Throwable {
        RunData now = data(RICH);
        List<Map<String, Object>> before =
                asBi("select * from bi.run where run_id = '" + RICH + "'");
        tell(now);
        tell(new RunData(now.id(), now.run(), data(FREEZING).statistics(), now.version() - 1));
        assertThat(asBi("select * from bi.run where run_id = '" + RICH + "'")).isEqualTo(before);
    }

    @Test
    void nobodySeesHalfARun() throws Throwable {
        // Given
        RunData now = data(FREEZING);
        String counts =
                "select count(*) runs, (select count(*) from bi.source_day where run_id = '%1$s')"
                    + " days, (select count(*) from bi.funnel_stage where run_id = '%1$s') stages"
                    + " from bi.run where run_id = '%1$s'";
        List<Map<String, Object>> whole = asBi(counts.formatted(FREEZING));

        // When
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(
                        () -> {
                            for (int i = 1; i <= 20; i++) {
                                tell(
                                        new RunData(
                                                now.id(),
                                                now.run(),
                                                now.statistics(),
                                                now.version() + i));
                            }
                        });

        // Then
        int looks = 0;
        try (Connection connection = connection("leadflow_bi", "leadflow")) {
            while (!writing.isDone()) {
                assertThat(rows(connection, counts.formatted(FREEZING))).isEqualTo(whole);
                looks++;
            }
        }
        writing.get();
        assertThat(looks).isPositive();
        assertThat(versionOf(FREEZING)).isEqualTo(now.version() + 20);
    }

    private RunData data(UUID run) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> source.load(run)).orElseThrow();
    }

    private void tell(RunData data) {
        store.tell(data);
    }

    private static List<Map<String, Object>> asBi(String query) throws SQLException {
        try (Connection connection = connection("leadflow_bi", "leadflow")) {
            return rows(connection, query);
        }
    }

    private static List<Map<String, Object>> asOwner(String query) throws SQLException {
        DatabaseAddress database = DatabaseResource.address("leadflow_metrics");
        try (Connection connection = connection(database.username(), database.password())) {
            return rows(connection, query);
        }
    }

    private static Connection connection(String user, String password) throws SQLException {
        String url = DatabaseResource.address("leadflow_metrics").jdbcUrl();
        return DriverManager.getConnection(url, user, password);
    }

    private static List<Map<String, Object>> rows(Connection connection, String query)
            throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
