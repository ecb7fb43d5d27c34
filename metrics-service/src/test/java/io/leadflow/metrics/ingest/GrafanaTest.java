package io.leadflow.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every panel of the dashboards asks schema bi something that it can answer. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class GrafanaTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER =
            Path.of(System.getProperty("leadflow.root"), "deploy/grafana/dashboards");

    /** One with people, costs and campaigns; one that freezes for weeks. */
    private static final List<UUID> RUNS = List.of(UUID.randomUUID(), UUID.randomUUID());

    record Panel(String title, String type, String sql) {}

    static Stream<Panel> panels() throws IOException {
        return dashboards().stream()
                .flatMap(board -> board.path("panels").valueStream())
                .map(
                        panel ->
                                new Panel(
                                        panel.path("title").asText(),
                                        panel.path("type").asText(),
                                        panel.at("/targets/0/rawSql").asText()));
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GrafanaTest::read)
                    .toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void runs() throws SQLException {
        if (count("select 1 from bi.run where run_id = '" + RUNS.getLast() + "'") == 1) {
            return;
        }
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(RUNS.get(0) + "/0", written(Events.rich(2)));
            topic.send(RUNS.get(1) + "/0", written(Events.story()));
        }
        for (UUID run : RUNS) {
            String there =
                    "select 1 from bi.run where complete_replications = 1 and run_id = '"
                            + run
                            + "'";
            await().atMost(LIMIT).until(() -> count(there) == 1);
        }
    }

    private static List<byte[]> written(Events events) {
        return events.all.stream().map(Wire::write).toList();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aPanelShowsSomething(Panel panel) throws SQLException {
        int rows = 0;
        for (UUID run : RUNS) {
            rows += count(panel.sql.replace("${run}", run.toString()), panel.type);
        }
        // a run of 30 days has no eight weeks of baseline and more
        if (!panel.title.startsWith("Early warning")) {
            assertThat(rows).as(panel.title).isPositive();
        }
    }

    @Test
    void theRunsCanBeChosen() throws Exception {
        List<JsonNode> boards = dashboards();
        assertThat(boards).hasSize(4);
        for (JsonNode board : boards) {
            assertThat(board.path("title").asText()).contains(" / ");
            assertThat(count(board.at("/templating/list/0/query").asText()))
                    .isGreaterThanOrEqualTo(RUNS.size());
        }
    }

    private static int count(String sql) throws SQLException {
        return count(sql, "");
    }

    /** Rows, as the role of BI tools gets them; a series of time begins with its time. */
    private static int count(String sql, String type) throws SQLException {
        String url = DatabaseResource.address("leadflow_metrics").jdbcUrl();
        try (Connection connection = DriverManager.getConnection(url, "leadflow_bi", "leadflow");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            if (type.equals("timeseries")) {
                assertThat(result.getMetaData().getColumnName(1)).isEqualTo("time");
                assertThat(result.getMetaData().getColumnType(1)).isEqualTo(Types.TIMESTAMP);
            }
            int rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }
}
