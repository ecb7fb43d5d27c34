package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            funnel(leadflow.statistics(run, "funnel"), sql);
            sources(leadflow.statistics(run, "sources"), sql);
            reasons(leadflow, run, sql);
            stays(leadflow.statistics(run, "stages"), sql);
            days(leadflow.statistics(run, "series"), sql);
            groups(leadflow, run, sql, example.definition());
            money(leadflow, run, sql);
            new SqlSources(sql, example).check(leadflow, run);
            new SqlFreezes(sql).check(leadflow, run);
            new SqlWaterfall(sql).check(leadflow, run, example);
            new SqlTimeToWin(sql, example).check(leadflow, run);
            new SqlRoles(sql, example).check(leadflow, run);
            guardrails(leadflow.statistics(run, "guardrails"), sql, example);
        }
    }

    private static final String OUTCOMES =
            """
            count(*) as leads, count(*) filter (state = 'won') as won,
            count(*) filter (state = 'lost') as lost, count(*) filter (state = 'frozen') as frozen,
            count(*) filter (state = 'open') as "open", coalesce(sum(wonValue), 0) as revenue
            """;

    private static void funnel(JsonNode report, EventLogSql sql) {
        SqlFigures all = sql.figures("select 'all', replication, " + OUTCOMES + " from lead");
        JsonNode outcomes = report.path("outcomes");
        for (String count : List.of("leads", "won", "lost", "frozen", "open")) {
            all.assertCount(outcomes.path(count), "all", count);
        }
        all.assertRatio(outcomes.path("conversion"), "all", "won", "leads");
        all.assertRatio(outcomes.path("winRate"), "all", "won", "won + lost");
        SqlFigures stages =
                sql.figures(
                        """
                        select stage, replication, count(*) filter (here) as "any",
                          count(*) filter (below = place + 1) as "ordered"
                        from (select f.stage, f.place, r.replication, r.lead,
                            count(*) filter (r.place <= f.place) as below,
                            bool_or(r.place = f.place) as here
                          from funnel f cross join reached r
                          group by f.stage, f.place, r.replication, r.lead)
                        """);
        for (JsonNode stage : report.path("stages")) {
            String id = stage.path("id").asText();
            stages.assertCount(stage.at("/any/leads"), id, "any");
            stages.assertCount(stage.at("/ordered/leads"), id, "ordered");
        }
    }

    private static void sources(JsonNode report, EventLogSql sql) {
        SqlFigures sources = sql.figures("select source, replication, " + OUTCOMES + " from lead");
        assertThat(report.path("sources")).hasSameSizeAs(sources.keys());
        for (JsonNode source : report.path("sources")) {
            outcomes(source, source.path("id").asText(), sources);
        }
    }

    private static void outcomes(JsonNode row, String key, SqlFigures figures) {
        for (String count : List.of("leads", "won", "lost", "frozen", "open", "revenue")) {
            figures.assertCount(row.path(count), key, count);
        }
        figures.assertRatio(row.path("conversion"), key, "won", "leads");
        figures.assertRatio(row.path("winRate"), key, "won", "won + lost");
        figures.assertRatio(row.path("revenuePerLead"), key, "revenue", "leads");
    }

    private static void reasons(Leadflow leadflow, UUID run, EventLogSql sql) {
        SqlFigures lost =
                sql.figures(
                        "select lostFor || '/' || lostIn, replication, count(*) as lost"
                                + " from lead where state = 'lost'");
        JsonNode losses = leadflow.statistics(run, "lost").path("byReasonAndStage");
        assertThat(losses).hasSameSizeAs(lost.keys());
        for (JsonNode row : losses) {
            lost.assertCount(row.path("lost"), key(row), "lost");
        }
        SqlFigures frozen =
                sql.figures(
                        "select reason || '/' || stage, replication, count(*) as episodes,"
                                + " count(*) filter (last) as frozen from freezing");
        JsonNode freezes = leadflow.statistics(run, "frozen").path("byReasonAndStage");
        assertThat(freezes).hasSameSizeAs(frozen.keys());
        for (JsonNode row : freezes) {
            frozen.assertCount(row.path("episodes"), key(row), "episodes");
            frozen.assertCount(row.path("frozen"), key(row), "frozen");
        }
    }

    private static String key(JsonNode row) {
        return row.path("reason").asText() + "/" + row.path("stage").asText();
    }

    private static void stays(JsonNode report, EventLogSql sql) {
        SqlFigures visits = sql.figures("select stage, replication, count(*) as visits from visit");
        for (JsonNode stage : report.path("stages")) {
            String id = stage.path("id").asText();
            visits.assertCount(stage.path("visits"), id, "visits");
            sql.assertDurations(stage.path("daysPerVisit"), "visit", "days", id);
            sql.assertDurations(stage.path("waitHours"), "wait", "hours", id);
            sql.assertDurations(stage.path("workHours"), "work", "hours", id);
        }
    }

    private static void days(JsonNode report, EventLogSql sql) {
        SqlFigures days =
                sql.figures(
                        """
                        select strftime(time, '%Y-%m-%d'), replication,
                          count(*) filter (type = 'LeadCreated') as created,
                          count(*) filter (type = 'LeadWon') as won,
                          count(*) filter (type = 'LeadLost') as lost,
                          count(*) filter (type = 'LeadFrozen') as frozen,
                          count(*) filter (type = 'LeadThawed') as thawed,
                          coalesce(sum(value) filter (type = 'LeadWon'), 0) as revenue
                        from e
                        """);
        SqlFigures stocks =
                sql.figures(
                        """
                        select strftime(d.day, '%Y-%m-%d'), d.replication,
                          sum(s.opens) as "openAtEnd", sum(s.freezes) as "frozenAtEnd"
                        from day d join step s
                          on s.replication = d.replication and s.day <= d.day
                        """);
        for (JsonNode day : report.path("days")) {
            String date = day.path("date").asText();
            for (String count : List.of("created", "won", "lost", "frozen", "thawed", "revenue")) {
                days.assertCount(day.path(count), date, count);
            }
            stocks.assertCount(day.path("openAtEnd"), date, "openAtEnd");
            stocks.assertCount(day.path("frozenAtEnd"), date, "frozenAtEnd");
        }
        assertThat(report.path("days").valueStream().map(day -> day.path("date").asText()))
                .containsAll(days.keys());
    }

    private static void groups(
            Leadflow leadflow, UUID run, EventLogSql sql, ProcessDefinition definition) {
        for (String interval : List.of("week", "month")) {
            String start = "strftime(date_trunc('" + interval + "', created), '%Y-%m-%d')";
            groups(leadflow, run, interval, sql, start);
        }
        StringBuilder channel = new StringBuilder("case source");
        definition
                .sources()
                .forEach(
                        (id, source) ->
                                channel.append(
                                        " when '%s' then %s"
                                                .formatted(id, name(source.channel()))));
        groups(leadflow, run, "channel", sql, channel + " end");
    }

    private static String name(Object channel) {
        return "'" + Rest.JSON.convertValue(channel, String.class) + "'";
    }

    private static void groups(
            Leadflow leadflow, UUID run, String groupBy, EventLogSql sql, String key) {
        SqlFigures groups =
                sql.figures("select " + key + ", replication, " + OUTCOMES + " from lead");
        JsonNode rows = leadflow.statistics(run, "funnel?groupBy=" + groupBy).path("groups");
        assertThat(rows.valueStream().map(row -> row.path("group").asText()))
                .containsAll(groups.keys());
        for (JsonNode row : rows) {
            outcomes(row, row.path("group").asText(), groups);
        }
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
    }

    private static void money(Leadflow leadflow, UUID run, EventLogSql sql) {
        SqlFigures all = sql.figures("select 'all', replication, " + OUTCOMES + " from lead");
        JsonNode revenue = leadflow.statistics(run, "revenue");
        all.assertCount(revenue.path("revenue"), "all", "revenue");
        all.assertRatio(revenue.path("averageDeal"), "all", "revenue", "won");
        all.assertRatio(revenue.path("perLead"), "all", "revenue", "leads");
        JsonNode forecast = leadflow.statistics(run, "forecast");
        all.assertCount(forecast.path("revenue"), "all", "revenue");
    }
}
