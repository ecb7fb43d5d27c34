package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.ServiceName;
import io.leadflow.testbed.TopicRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run whose replications are folded where they are simulated answers as one whose events are
 * streamed: every report that the metrics service's OpenAPI document lists, as JSON and CSV, with
 * the examples of its parameters, byte for byte but for the run's id.
 */
@ExtendWith(OnPlatform.class)
class FoldedRunTest {
    private static final int REPLICATIONS = 4;
    private static final String RUN = "/runs/{run}";
    private static final Set<String> OF_EVERY_REPORT = Set.of("fields", "offset", "limit");

    @ParameterizedTest
    @EnumSource(names = {"MARKETPLACE", "LOANS"})
    void everyReportIsThatOfTheStreamedRun(Example example, Leadflow leadflow) {
        // Given
        RunRequest request = example.request(REPLICATIONS, 77);
        UUID streamed = leadflow.simulate(example, request);
        UUID other = leadflow.simulate(example, example.request(REPLICATIONS, 78));

        // When
        UUID folded = leadflow.simulate(example, withoutEvents(request));

        // Then
        List<String> reports = reports(leadflow, streamed);
        assertThat(reports)
                .filteredOn(r -> text(leadflow, folded, r).startsWith("200"))
                .hasSizeGreaterThan(50);
        SoftAssertions.assertSoftly(
                all ->
                        reports.forEach(
                                report ->
                                        all.assertThat(text(leadflow, folded, report))
                                                .as(report)
                                                .isEqualTo(text(leadflow, streamed, report))));
        assertThat(leadflow.run(folded).path("progress"))
                .isEqualTo(leadflow.run(streamed).path("progress"));
        assertThat(leadflow.run(folded).at("/request/events").asText()).isEqualTo("none");
        assertThat(told(leadflow, folded)).isEqualTo(told(leadflow, streamed));
        assertThat(log(leadflow, folded)).isEqualTo(log(leadflow, streamed));
        assertThat(comparison(leadflow, other, folded))
                .isEqualTo(comparison(leadflow, other, streamed));
        assertThat(rows(leadflow, folded)).isEqualTo(rows(leadflow, streamed));
        assertThat(figures(leadflow, folded)).isEqualTo(figures(leadflow, streamed));
    }

    /** The last records of the topic {@code funnel-statistics}, by key, when they are final. */
    private static Map<String, String> figures(Leadflow leadflow, UUID run) {
        return Awaitility.await("the last figures of " + run + " on their topic")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> figuresSoFar(leadflow, run),
                        figures ->
                                figures.size() > 5
                                        && figures.values().stream()
                                                .allMatch(f -> f.contains("\"complete\":true")));
    }

    private static Map<String, String> figuresSoFar(Leadflow leadflow, UUID run) {
        Map<String, String> figures = new TreeMap<>();
        TopicRecords.texts(leadflow.platform().bootstrapServers(), Topics.FUNNEL_STATISTICS)
                .stream()
                .filter(record -> record.key().startsWith(run + "/"))
                .forEach(
                        record ->
                                figures.put(
                                        record.key().replace(run.toString(), "RUN"),
                                        record.value()
                                                .replace(run.toString(), "RUN")
                                                .replaceFirst("\"version\":\\d+,", "")));
        return figures;
    }

    /** What BI tools read of it, as soon as it is final. */
    private static List<String> rows(Leadflow leadflow, UUID run) {
        BiLogin bi = new BiLogin(leadflow.platform());
        String query = "select status from bi.run where is_final and run_id = ?";
        Awaitility.await("figures of " + run + " for BI")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !bi.read(query, run).isEmpty());
        List<String> rows = bi.figures(run);
        assertThat(rows).hasSizeGreaterThan(50);
        return rows;
    }

    private static RunRequest withoutEvents(RunRequest request) {
        ObjectNode body = Rest.JSON.createObjectNode().put("events", "none");
        body.setAll((ObjectNode) Wire.newMapper().valueToTree(request));
        return Wire.newMapper().convertValue(body, RunRequest.class);
    }

    /** Paths below a run's, each with and without one of its parameters. */
    private static List<String> reports(Leadflow leadflow, UUID run) {
        JsonNode api =
                leadflow.get(ServiceName.METRICS, "/q/openapi?format=json").expect(200).body();
        String stage = leadflow.statistics(run, "stages").at("/stages/0/id").asText();
        List<String> reports = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(
                        path -> {
                            String of = path.getKey();
                            JsonNode get = path.getValue().path("get");
                            if (of.startsWith(RUN) && !get.isMissingNode() && !isStream(of)) {
                                String asked = of.substring(RUN.length()).replace("{stage}", stage);
                                assertThat(asked).doesNotContain("{");
                                reports.add(asked);
                                queries(api, path.getValue(), get)
                                        .forEach(query -> reports.add(asked + "?" + query));
                            }
                        });
        for (String group : List.of("source", "channel", "campaign", "role", "week", "month")) {
            reports.add("/funnel?groupBy=" + group);
        }
        return reports;
    }

    private static boolean isStream(String path) {
        return path.endsWith("/stream");
    }

    /** A query for each parameter of a report. */
    private static List<String> queries(JsonNode api, JsonNode path, JsonNode get) {
        List<String> queries = new ArrayList<>();
        for (JsonNode list : List.of(path.path("parameters"), get.path("parameters"))) {
            for (JsonNode given : list) {
                JsonNode parameter = resolved(api, given);
                String name = parameter.path("name").asText();
                if (name.equals("format")) {
                    queries.add("format=csv");
                } else if (parameter.path("in").asText().equals("query")
                        && !OF_EVERY_REPORT.contains(name)) {
                    queries.add(name + "=" + parameter.path("example").asText());
                }
            }
        }
        return queries;
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** With the status: what cannot be asked of the one cannot be asked of the other. */
    private static String text(Leadflow leadflow, UUID run, String report) {
        Rest.Answer answer = leadflow.get(ServiceName.METRICS, "/runs/" + run + report);
        assertThat(answer.status()).as(report).isLessThan(500);
        return answer.status() + " " + answer.text().replace(run.toString(), "RUN");
    }

    /** Names of the events of its live stream. */
    private static List<String> told(Leadflow leadflow, UUID run) {
        String path = "/runs/" + run + "/stream";
        String stream = leadflow.get(ServiceName.METRICS, path).expect(200).text();
        List<String> events = stream.lines().filter(line -> line.startsWith("event:")).toList();
        assertThat(events).isNotEmpty();
        return events;
    }

    private static String log(Leadflow leadflow, UUID run) {
        String path = "/runs/" + run + "/events?format=ndjson&replication=1";
        return leadflow.get(ServiceName.SIMULATION, path).expect(200).text();
    }

    private static String comparison(Leadflow leadflow, UUID base, UUID other) {
        String path = "/comparisons?run=" + base + "&run=" + other;
        Rest.Answer answer = leadflow.get(ServiceName.METRICS, path).expect(200);
        return answer.text().replace(other.toString(), "RUN");
    }
}
