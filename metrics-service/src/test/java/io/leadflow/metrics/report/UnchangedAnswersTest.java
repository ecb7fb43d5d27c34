package io.leadflow.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.testbed.lead.Events;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports on a process without optional parts say what they have always said. */
class UnchangedAnswersTest {
    private static final UUID RUN = UUID.fromString("7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Function<Figures, Object>> REPORTS =
            Map.ofEntries(
                    Map.entry("statistics", f -> new StatisticsWriter(f).statistics()),
                    Map.entry("funnel", f -> new FunnelWriter(f).funnel()),
                    Map.entry("sources", f -> new SourceWriter(f).sources(SourceGroup::bySource)),
                    Map.entry("stages", f -> new StageWriter(f).stages()),
                    Map.entry("frozen", f -> new ReasonWriter(f).frozen()),
                    Map.entry("lost", f -> new ReasonWriter(f).lost()),
                    Map.entry("revenue", f -> new RevenueWriter(f).revenue()),
                    Map.entry("roles", f -> new PeopleWriter(f).roles()),
                    Map.entry(
                            "series",
                            f -> new SeriesWriter(f, Interval.DAY).series(SourceGroup::all)),
                    Map.entry(
                            "series-by-source",
                            f -> new SeriesWriter(f, Interval.DAY).series(SourceGroup::bySource)),
                    Map.entry("replications", f -> new SingleWriter(f).page(false, 0, 1)),
                    Map.entry("replications-by-source", f -> new SingleWriter(f).page(true, 0, 9)));

    static Stream<String> reports() {
        return REPORTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportIsWhatItWas(String name) throws IOException {
        // Given
        RunStatistics statistics = new RunStatistics();
        statistics.add(ReplicationFold.of(Events.story().all).statistics());
        statistics.add(ReplicationFold.of(Events.story().all).statistics());
        Figures figures = new Figures(new RunData(RUN, null, statistics, 1));

        // When
        byte[] written = Wire.write(REPORTS.get(name).apply(figures));

        // Then
        try (InputStream before = getClass().getResourceAsStream(name + ".json")) {
            assertIn(JSON.readTree(written), JSON.readTree(before), name);
        }
    }

    /** Fields may be added; none goes, and none says anything else. */
    private static void assertIn(JsonNode now, JsonNode before, String path) {
        if (before.isObject()) {
            before.properties()
                    .forEach(
                            field ->
                                    assertIn(
                                            now.path(field.getKey()),
                                            field.getValue(),
                                            path + "/" + field.getKey()));
        } else if (before.isArray()) {
            assertThat(now.size()).as(path).isEqualTo(before.size());
            for (int i = 0; i < before.size(); i++) {
                assertIn(now.path(i), before.path(i), path + "/" + i);
            }
        } else {
            assertThat(now).as(path).isEqualTo(before);
        }
    }
}
