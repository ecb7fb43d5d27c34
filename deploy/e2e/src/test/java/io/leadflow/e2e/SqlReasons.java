package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** Why leads are lost or frozen, from the log. */
final class SqlReasons {
    private static final Map<String, String> GROUPS =
            Map.of(
                    "byReason", "reason",
                    "byStage", "stage",
                    "byReasonAndStage", "reason || '/' || stage");

    private final EventLogSql sql;

    SqlReasons(EventLogSql sql) {
        this.sql = sql;
        sql.make(
                """
                create table loss as
                  select replication, lead, lostFor as reason, lostIn as stage
                  from lead where state = 'lost'
                """);
    }

    void check(Leadflow leadflow, UUID run) {
        JsonNode lost = leadflow.statistics(run, "lost");
        JsonNode frozen = leadflow.statistics(run, "frozen");
        SqlFigures all =
                sql.figures(
                        "select 'all', replication, count(*) as leads,"
                                + " count(*) filter (state = 'lost') as lost,"
                                + " count(*) filter (state = 'frozen') as frozen from lead");
        all.assertCount(lost.path("lost"), "all", "lost");
        all.assertCount(frozen.path("frozen"), "all", "frozen");
        all.assertRatio(frozen.path("share"), "all", "frozen", "leads");
        GROUPS.forEach((group, key) -> losses(lost.path(group), key, all));
        GROUPS.forEach((group, key) -> freezes(frozen.path(group), key));
        for (JsonNode row : frozen.path("byReason")) {
            new SqlDurations(sql)
                    .assertSame(
                            row.path("timeFrozenDays"),
                            "days",
                            "episode where reason = '" + row.path("reason").asText() + "'");
        }
    }

    private static String key(JsonNode row) {
        return row.has("reason") && row.has("stage")
                ? row.path("reason").asText() + "/" + row.path("stage").asText()
                : row.path(row.has("reason") ? "reason" : "stage").asText();
    }

    private void losses(JsonNode rows, String key, SqlFigures all) {
        SqlFigures lost =
                sql.figures("select " + key + ", replication, count(*) as lost from loss");
        assertThat(rows.valueStream().map(SqlReasons::key)).containsAll(lost.keys());
        for (JsonNode row : rows) {
            lost.assertCount(row.path("lost"), key(row), "lost");
            lost.assertShare(row.path("share"), key(row), "lost", all, "all", "lost");
        }
    }

    private void freezes(JsonNode rows, String key) {
        SqlFigures frozen =
                sql.figures(
                        "select "
                                + key
                                + ", replication, count(*) as episodes,"
                                + " count(*) filter (how is null) as frozen,"
                                + " count(*) filter (how = 'LeadThawed') as thawed,"
                                + " coalesce(sum(value) filter (how is null), 0) as value"
                                + " from episode");
        assertThat(rows.valueStream().map(SqlReasons::key)).containsAll(frozen.keys());
        for (JsonNode row : rows) {
            for (String count : new String[] {"frozen", "episodes", "thawed", "value"}) {
                frozen.assertCount(row.path(count), key(row), count);
            }
            frozen.assertRatio(row.path("thawRate"), key(row), "thawed", "episodes");
        }
    }
}
