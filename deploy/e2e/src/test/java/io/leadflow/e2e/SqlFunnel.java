package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far leads get and how they end, all of them and by group, from the log. */
final class SqlFunnel {
    static final String OUTCOMES =
            """
            count(*) as leads, count(*) filter (state = 'won') as won,
            count(*) filter (state = 'lost') as lost, count(*) filter (state = 'frozen') as frozen,
            count(*) filter (state = 'open') as "open", coalesce(sum(wonValue), 0) as revenue
            """;

    private static final String ALL = "select *, 'all' as key from lead";

    private final EventLogSql sql;
    private final ProcessDefinition definition;
    private final SqlFigures all;

    SqlFunnel(EventLogSql sql, ProcessDefinition definition) {
        this.sql = sql;
        this.definition = definition;
        all = outcomes(ALL);
    }

    void check(Leadflow leadflow, UUID run) {
        funnel(leadflow.statistics(run, "funnel"));
        Map.of(
                        "source", "source",
                        "channel", channels(),
                        "week", first("week"),
                        "month", first("month"))
                .forEach(
                        (groupBy, key) ->
                                groups(
                                        leadflow.statistics(run, "funnel?groupBy=" + groupBy),
                                        "select *, %s as key from lead".formatted(key)));
        groups(
                leadflow.statistics(run, "funnel?groupBy=role"),
                """
                select l.*, w.role as key from lead l join (
                  select distinct replication, lead, role from e where type = 'WorkStarted') w
                  using (replication, lead)
                """);
        replications(leadflow.statistics(run, "replications"));
    }

    private static String first(String interval) {
        return "strftime(date_trunc('" + interval + "', created), '%Y-%m-%d')";
    }

    private String channels() {
        StringBuilder channel = new StringBuilder("case source");
        definition
                .sources()
                .forEach(
                        (id, source) ->
                                channel.append(
                                        " when '%s' then '%s'"
                                                .formatted(
                                                        id,
                                                        Rest.JSON.convertValue(
                                                                source.channel(), String.class))));
        return channel + " end";
    }

    private SqlFigures outcomes(String leads) {
        return sql.figures("select key, replication, " + OUTCOMES + " from (" + leads + ")");
    }

    /** By group, a slash and stage. */
    private SqlFigures stages(String leads) {
        return sql.figures(
                """
                select key || '/' || stage, replication, count(*) filter (here) as "any",
                  count(*) filter (below = place + 1) as "ordered"
                from (select l.key, f.stage, f.place, r.replication, r.lead,
                    count(*) filter (r.place <= f.place) as below,
                    bool_or(r.place = f.place) as here
                  from funnel f cross join reached r join (%s) l using (replication, lead)
                  group by l.key, f.stage, f.place, r.replication, r.lead)
                """
                        .formatted(leads));
    }

    private void funnel(JsonNode report) {
        JsonNode outcomes = report.path("outcomes");
        for (String count : List.of("leads", "won", "lost", "frozen", "open")) {
            all.assertCount(outcomes.path(count), "all", count);
        }
        all.assertRatio(outcomes.path("conversion"), "all", "won", "leads");
        all.assertRatio(outcomes.path("winRate"), "all", "won", "won + lost");
        new SqlDurations(sql).assertSame(outcomes.path("daysToWin"), "days", "cycle");
        SqlFigures stages = stages(ALL);
        SqlFigures now = SqlStages.now(sql);
        assertThat(report.path("stages")).hasSameSizeAs(definition.funnelStages());
        for (JsonNode stage : report.path("stages")) {
            stage(stage, "all", stages, all);
            String id = stage.path("id").asText();
            now.assertCount(stage.path("open"), id, "open");
            now.assertCount(stage.path("stale"), id, "stale");
        }
    }

    private void stage(JsonNode stage, String group, SqlFigures stages, SqlFigures groups) {
        String key = group + "/" + stage.path("id").asText();
        int place = definition.funnelStages().indexOf(stage.path("id").asText());
        for (String meaning : List.of("any", "ordered")) {
            JsonNode reach = stage.path(meaning);
            JsonNode step = reach.path("stepConversion");
            stages.assertCount(reach.path("leads"), key, meaning);
            stages.assertShare(
                    reach.path("cumulativeConversion"), key, meaning, groups, group, "leads");
            if (place == 0) {
                stages.assertShare(step, key, meaning, groups, group, "leads");
            } else {
                String before = group + "/" + definition.funnelStages().get(place - 1);
                stages.assertShare(step, key, meaning, stages, before, meaning);
            }
        }
    }

    private void groups(JsonNode report, String leads) {
        SqlFigures groups = outcomes(leads);
        SqlFigures stages = stages(leads);
        assertThat(report.path("groups").valueStream().map(row -> row.path("group").asText()))
                .containsAll(groups.keys());
        for (JsonNode row : report.path("groups")) {
            String key = row.path("group").asText();
            outcomes(row, key, groups);
            groups.assertShare(row.path("share"), key, "leads", all, "all", "leads");
            groups.assertRatio(row.path("matured"), key, "won + lost", "leads");
            assertThat(row.path("mostlyOpen").asBoolean())
                    .isEqualTo(row.at("/matured/pooled").asDouble() < 0.5);
        }
        assertThat(report.path("stages")).isNotEmpty();
        for (JsonNode stage : report.path("stages")) {
            stage(stage, stage.path("group").asText(), stages, groups);
        }
    }

    /** What groups and sources tell of their leads alike. */
    static void outcomes(JsonNode row, String key, SqlFigures figures) {
        for (String count : List.of("leads", "won", "lost", "frozen", "open", "revenue")) {
            figures.assertCount(row.path(count), key, count);
        }
        figures.assertRatio(row.path("conversion"), key, "won", "leads");
        figures.assertRatio(row.path("winRate"), key, "won", "won + lost");
        figures.assertRatio(row.path("revenuePerLead"), key, "revenue", "leads");
    }

    private void replications(JsonNode report) {
        SqlFigures stages = stages(ALL);
        SqlFigures visits = sql.figures("select stage, replication, count(*) as visits from visit");
        assertThat(report.path("rows")).hasSize(all.replications());
        for (JsonNode row : report.path("rows")) {
            int replication = row.path("replication").asInt();
            for (String count : List.of("leads", "won", "lost", "frozen", "open", "revenue")) {
                SqlFigures.assertClose(
                        row.path(count), count, all.value("all", replication, count));
            }
            for (JsonNode stage : row.path("stages")) {
                String id = stage.path("stage").asText();
                SqlFigures.assertClose(
                        stage.path("visits"), id, visits.value(id, replication, "visits"));
                if (definition.funnelStages().contains(id)) {
                    SqlFigures.assertClose(
                            stage.path("leads"), id, stages.value("all/" + id, replication, "any"));
                }
            }
        }
    }
}
