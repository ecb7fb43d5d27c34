package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What REST tells of a run equals what SQL makes of the run's exported event log and of what the
 * definition says of prices, working hours and the funnel. Named people are in neither example:
 * what they did is compared with the kernel ({@link OracleTest}). The log has no moment of the
 * control charts, forecasts and comparisons, which are made of figures that are compared here.
 */
@ExtendWith(OnPlatform.class)
class SqlOracleTest {
    private static final int REPLICATIONS = 4;

    @ParameterizedTest
    @EnumSource(names = {"MARKETPLACE", "LOANS"})
    void everyFigureIsInTheEventLog(Example example, Leadflow leadflow, @TempDir Path folder)
            throws Exception {
        // Given
        UUID run = leadflow.simulate(example, example.request(REPLICATIONS, 2_026));
        Path log = folder.resolve("events.csv");
        String path = "/runs/" + run + "/events?format=csv&replication=all";
        Files.writeString(log, leadflow.get(ServiceName.SIMULATION, path).expect(200).text());

        // When / Then
        try (EventLogSql sql = new EventLogSql(log, example.definition(), REPLICATIONS)) {
            check(sql, example, leadflow, run);
        }
    }

    private static void check(EventLogSql sql, Example example, Leadflow leadflow, UUID run) {
        new SqlFunnel(sql, example.definition()).check(leadflow, run);
        new SqlDays(sql).check(leadflow, run);
        new SqlStages(sql).check(leadflow, run);
        new SqlReasons(sql).check(leadflow, run);
        new SqlFreezes(sql).check(leadflow, run);
        new SqlSources(sql, example).check(leadflow, run);
        new SqlWaterfall(sql).check(leadflow, run, example);
        new SqlTimeToWin(sql, example).check(leadflow, run);
        new SqlRoles(sql, example).check(leadflow, run);
        new SqlMoney(sql, example).check(leadflow, run);
        new SqlDictionary(sql, example).check(leadflow.statistics(run, "metrics"));
        guardrails(leadflow.statistics(run, "guardrails"), sql, example);
        everythingAtOnce(leadflow, run);
    }

    /** One report repeats what others say. */
    private static void everythingAtOnce(Leadflow leadflow, UUID run) {
        JsonNode all = leadflow.statistics(run, "statistics");
        Map.of(
                        "outcomes", "funnel /outcomes",
                        "funnel", "funnel /stages",
                        "sources", "sources /sources",
                        "stages", "stages /stages",
                        "frozen", "frozen /byReasonAndStage",
                        "lost", "lost /byReasonAndStage",
                        "revenue", "revenue /revenue",
                        "roles", "roles /roles",
                        "guardrails", "guardrails /guardrails",
                        "costs", "costs /sources")
                .forEach(
                        (field, place) -> {
                            List<String> where = List.of(place.split(" ", -1));
                            assertThat(all.path(field))
                                    .as(field)
                                    .isNotEmpty()
                                    .isEqualTo(
                                            leadflow.statistics(run, where.getFirst())
                                                    .at(where.getLast()));
                        });
    }

    private static void guardrails(JsonNode report, EventLogSql sql, Example example) {
        SqlFigures found =
                sql.figures(
                        """
                        select guardrail, replication, count(*) as breaches,
                          count(distinct lead) as leads, 1 as broken,
                          (min(atMs) - %d) / 86400000.0 as "daysToFirst"
                        from e where type = 'GuardrailBreached'
                        """
                                .formatted(example.measuredMs()));
        assertThat(report.path("guardrails")).isNotEmpty();
        for (JsonNode guardrail : report.path("guardrails")) {
            String id = guardrail.path("id").asText();
            found.assertCount(guardrail.path("breaches"), id, "breaches");
            found.assertCount(guardrail.path("leads"), id, "leads");
            found.assertRatio(guardrail.path("daysToFirst"), id, "daysToFirst", "broken");
        }
        SqlFigures stages =
                sql.figures(
                        "select guardrail || '/' || stage, replication, count(*) as breaches,"
                                + " count(distinct lead) as leads"
                                + " from e where type = 'GuardrailBreached'");
        assertThat(report.path("byStage")).hasSameSizeAs(stages.keys());
        for (JsonNode row : report.path("byStage")) {
            String key = row.path("guardrail").asText() + "/" + row.path("stage").asText();
            stages.assertCount(row.path("breaches"), key, "breaches");
            stages.assertCount(row.path("leads"), key, "leads");
        }
        SqlFigures days =
                sql.figures(
                        "select strftime(time, '%Y-%m-%d') || '/' || guardrail, replication,"
                                + " count(*) as breaches from e where type = 'GuardrailBreached'");
        assertThat(report.path("byDay")).isNotEmpty();
        for (JsonNode row : report.path("byDay")) {
            String key = row.path("date").asText() + "/" + row.path("guardrail").asText();
            days.assertCount(row.path("breaches"), key, "breaches");
        }
    }
}
