package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** What happens day by day and week by week, from the log. */
final class SqlDays {
    private final EventLogSql sql;

    SqlDays(EventLogSql sql) {
        this.sql = sql;
        sql.make(
                """
                create table week as
                  select first, first + interval 7 day as next
                  from (select distinct date_trunc('week', day) as first from day)
                """);
        sql.make(
                """
                create table happened as
                  select e.replication, e.time, e.type, b.source,
                    coalesce(e.value::double, 0) as value
                  from e join born b using (replication, lead)
                  where e.type in ('LeadCreated', 'LeadWon', 'LeadLost', 'LeadFrozen',
                    'LeadThawed', 'LeadReopened')
                """);
    }

    void check(Leadflow leadflow, UUID run) {
        check(leadflow.statistics(run, "series"), "day", "'all'");
        check(leadflow.statistics(run, "series?interval=week"), "week", "'all'");
        check(leadflow.statistics(run, "series?interval=month"), "month", "'all'");
        check(leadflow.statistics(run, "series?interval=week&groupBy=source"), "week", "source");
    }

    private void check(JsonNode report, String interval, String by) {
        SqlFigures flows = flows(interval, by);
        SqlFigures stocks = stocks(interval, by);
        assertThat(report.path("days")).isNotEmpty();
        for (JsonNode row : report.path("days")) {
            String key = key(row, by);
            for (String count : List.of("created", "won", "lost", "frozen", "thawed", "revenue")) {
                flows.assertCount(row.path(count), key, count);
            }
            stocks.assertCount(row.path("openAtEnd"), key, "openAtEnd");
            stocks.assertCount(row.path("frozenAtEnd"), key, "frozenAtEnd");
        }
        assertThat(report.path("days").valueStream().map(row -> key(row, by)))
                .containsAll(flows.keys());
    }

    private static String key(JsonNode row, String by) {
        String group = by.equals("source") ? row.path("source").asText() : "all";
        return row.path("date").asText() + "/" + group;
    }

    private SqlFigures flows(String interval, String by) {
        return sql.figures(
                """
                select strftime(date_trunc('%s', time), '%%Y-%%m-%%d') || '/' || %s, replication,
                  count(*) filter (type = 'LeadCreated') as created,
                  count(*) filter (type = 'LeadWon') as won,
                  count(*) filter (type = 'LeadLost') as lost,
                  count(*) filter (type = 'LeadFrozen') as frozen,
                  count(*) filter (type = 'LeadThawed') as thawed,
                  coalesce(sum(value) filter (type = 'LeadWon'), 0) as revenue
                from happened
                """
                        .formatted(interval, by));
    }

    private SqlFigures stocks(String interval, String by) {
        return sql.figures(
                """
                select strftime(first, '%%Y-%%m-%%d') || '/' || %s, replication,
                  sum(opens) as "openAtEnd", sum(freezes) as "frozenAtEnd"
                from (select distinct date_trunc('%s', day) as first,
                    date_trunc('%s', day) + interval 1 %s as next from day)
                  join (select replication, source, time::date as day, sum(opens) as opens,
                      sum(freezes) as freezes
                    from change group by 1, 2, 3) on day < next
                """
                        .formatted(by, interval, interval, interval));
    }
}
