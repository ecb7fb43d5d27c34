package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** How freezing changes by the week, from the log. */
final class SqlFreezes {
    private final EventLogSql sql;

    SqlFreezes(EventLogSql sql) {
        this.sql = sql;
    }

    void check(Leadflow leadflow, UUID run) {
        check(leadflow.statistics(run, "frozen/series"), "'all'", null);
        for (String group : List.of("reason", "stage", "source")) {
            check(leadflow.statistics(run, "frozen/series?groupBy=" + group), group, group);
        }
        charts(leadflow.statistics(run, "frozen/warning"));
    }

    /** The shares that the charts are of; what they make of them has tests of its own. */
    private void charts(JsonNode report) {
        SqlFigures weeks =
                sql.figures(
                        """
                        select week, replication, sum(n) as n, sum(froze) as froze,
                          sum("inProgress") as "inProgress", sum(frozen) as frozen
                        from (
                          select strftime(date_trunc('week', ended), '%Y-%m-%d') as week, replication,
                            count(*) as n, count(*) filter (how = 'LeadFrozen') as froze,
                            0 as "inProgress", 0 as frozen
                          from visit where last is not null group by 1, 2
                          union all
                          select strftime(first, '%Y-%m-%d'), replication, 0, 0,
                            sum(opens + freezes), sum(freezes)
                          from week join change on time < next group by 1, 2)
                        """);
        assertThat(report.path("weeks")).isNotEmpty();
        for (JsonNode week : report.path("weeks")) {
            String date = week.path("date").asText();
            boolean visits = week.path("chart").asText().equals("visits");
            weeks.assertRatio(
                    week.path("observed"),
                    date,
                    visits ? "froze" : "frozen",
                    visits ? "n" : "inProgress");
        }
    }

    private void check(JsonNode report, String by, String field) {
        boolean shares = field == null || field.equals("source");
        String union = shares ? " union all " + inProgress(by) : "";
        SqlFigures figures =
                sql.figures(
                        """
                        select key, replication, sum("frozenAtEnd") as "frozenAtEnd",
                          sum("valueAtEnd") as "valueAtEnd", sum(episodes) as episodes,
                          sum(thawed) as thawed, sum(lost) as lost,
                          sum("inProgressAtEnd") as "inProgressAtEnd"
                        from (%s)
                        """
                                .formatted(freezes(by) + union));
        assertThat(report.path("intervals")).isNotEmpty();
        for (JsonNode row : report.path("intervals")) {
            String group = field == null ? "all" : row.path(field).asText();
            String key = row.path("date").asText() + "/" + group;
            for (String count :
                    List.of("frozenAtEnd", "valueAtEnd", "episodes", "thawed", "lost")) {
                figures.assertCount(row.path(count), key, count);
            }
            figures.assertRatio(row.path("thawRate"), key, "thawed", "thawed + lost");
            if (shares) {
                figures.assertCount(row.path("inProgressAtEnd"), key, "inProgressAtEnd");
                figures.assertRatio(row.path("shareAtEnd"), key, "frozenAtEnd", "inProgressAtEnd");
            }
        }
    }

    private static String freezes(String by) {
        return """
        select strftime(first, '%%Y-%%m-%%d') || '/' || %s as key, replication,
          count(*) filter (where began < next and (ended is null or ended >= next))
            as "frozenAtEnd",
          sum(value) filter (where began < next and (ended is null or ended >= next))
            as "valueAtEnd",
          count(*) filter (where began >= first and began < next) as episodes,
          count(*) filter (where how = 'LeadThawed' and ended >= first and ended < next)
            as thawed,
          count(*) filter (where how = 'LeadLost' and ended >= first and ended < next) as lost,
          0 as "inProgressAtEnd"
        from week cross join episode group by 1, 2
        """
                .formatted(by);
    }

    /** Of the sources, or of all. */
    private static String inProgress(String by) {
        return """
        select strftime(first, '%%Y-%%m-%%d') || '/' || %s, replication, 0, 0, 0, 0, 0,
          sum(opens + freezes)
        from week join change on time < next group by 1, 2
        """
                .formatted(by);
    }
}
