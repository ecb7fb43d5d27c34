package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** How long leads stay in stages and what those in them are worth, from the log. */
final class SqlStages {
    private final EventLogSql sql;
    private final SqlDurations durations;

    SqlStages(EventLogSql sql) {
        this.sql = sql;
        durations = new SqlDurations(sql);
        sql.make(
                """
                create table lag as
                  select v.replication, v.lead, v.stage, v.first,
                    v."leave" - coalesce(max(f.atMs) filter (f.type = 'WorkFinished'), v."enter")
                      as ms
                  from visit v left join e f on f.replication = v.replication and f.lead = v.lead
                    and f.stage = v.stage and f.seq > v.first and f.seq < v.last
                    and f.type in ('WorkFinished', 'StageTimedOut')
                  where v.last is not null
                  group by v.replication, v.lead, v.stage, v.first, v."enter", v."leave"
                  having count(*) filter (f.type = 'StageTimedOut') = 0
                """);
        sql.make(
                """
                create table stay as
                  select v.replication, v.lead, v.stage, sum(v.ms) as ms
                  from visit v join lead l using (replication, lead)
                  where l.state in ('won', 'lost') group by v.replication, v.lead, v.stage
                """);
    }

    /** By stage: leads in it at the end, and those that have grown stale in it. */
    static SqlFigures now(EventLogSql sql) {
        return sql.figures(
                """
                select stage, replication, sum("open") as "open", sum(value) as value,
                  sum(stale) as stale
                from (select stage, replication, 1 as "open", value, 0 as stale
                    from visit join born using (replication, lead) where last is null
                  union all
                  select stage, replication, 0, 0, count(distinct lead) from e
                    where type = 'LeadStale' group by stage, replication)
                """);
    }

    void check(Leadflow leadflow, UUID run) {
        JsonNode report = leadflow.statistics(run, "stages");
        SqlFigures visits =
                sql.figures(
                        "select stage, replication, count(*) as visits,"
                                + " count(distinct lead) as leads from visit");
        SqlFigures now = now(sql);
        assertThat(report.path("stages")).isNotEmpty();
        for (JsonNode stage : report.path("stages")) {
            String id = stage.path("id").asText();
            visits.assertCount(stage.path("visits"), id, "visits");
            visits.assertRatio(stage.path("visitsPerLead"), id, "visits", "leads");
            now.assertCount(stage.path("open"), id, "open");
            now.assertCount(stage.path("stale"), id, "stale");
            durations.assertSame(stage.path("daysPerVisit"), "days", in("visit", id));
            durations.assertSame(stage.path("daysPerLead"), "days", in("stay", id));
            durations.assertSame(stage.path("waitHours"), "hours", in("wait", id));
            durations.assertSame(stage.path("workHours"), "hours", in("work", id));
            durations.assertSame(stage.path("lagDays"), "days", in("lag", id));
        }
        series(leadflow.statistics(run, "stages/series"));
        weighted(leadflow.statistics(run, "pipeline/weighted"));
        histograms(leadflow, run, report.at("/stages/1/id").asText());
    }

    private static String in(String table, String stage) {
        return table + " where stage = '" + stage + "'";
    }

    private void histograms(Leadflow leadflow, UUID run, String stage) {
        List.of("in-stage visit", "cumulative stay", "waiting wait", "working work", "lag lag")
                .forEach(
                        measure -> {
                            List<String> names = List.of(measure.split(" ", -1));
                            JsonNode report =
                                    leadflow.statistics(
                                            run,
                                            "stages/%s/histogram?measure=%s"
                                                    .formatted(stage, names.getFirst()));
                            durations.assertHistogram(report, in(names.getLast(), stage));
                        });
        durations.assertHistogram(
                leadflow.statistics(run, "histogram?measure=time-to-win"), "cycle");
        durations.assertHistogram(
                leadflow.statistics(run, "histogram?measure=first-response"), "response");
        durations.assertHistogram(
                leadflow.statistics(run, "histogram?measure=time-frozen"), "episode");
    }

    private void series(JsonNode report) {
        String key =
                " strftime(date_trunc('week', ended), '%Y-%m-%d') || '/' || stage, replication,";
        String figures =
                " count(*) as n, sum(ms) / 3600000.0 as hours, sum(ms) / 86400000.0 as days";
        SqlFigures visits =
                sql.figures("select" + key + figures + " from visit where last is not null");
        SqlFigures waits = sql.figures("select" + key + figures + " from wait");
        SqlFigures works = sql.figures("select" + key + figures + " from work");
        SqlFigures open =
                sql.figures(
                        """
                        select strftime(w.first, '%Y-%m-%d') || '/' || stage, replication,
                          count(*) as "openAtEnd"
                        from week w join visit v
                          on v.began < w.next and (v.ended is null or v.ended >= w.next)
                        """);
        assertThat(report.path("intervals")).isNotEmpty();
        for (JsonNode row : report.path("intervals")) {
            String id = row.path("date").asText() + "/" + row.path("stage").asText();
            open.assertCount(row.path("openAtEnd"), id, "openAtEnd");
            visits.assertCount(row.path("visits"), id, "n");
            visits.assertRatio(row.path("daysPerVisit"), id, "days", "n");
            waits.assertCount(row.path("waits"), id, "n");
            waits.assertRatio(row.path("waitHours"), id, "hours", "n");
            works.assertCount(row.path("works"), id, "n");
            works.assertRatio(row.path("workHours"), id, "hours", "n");
        }
    }

    private void weighted(JsonNode report) {
        sql.make(
                """
                create table chance as
                  select stage, sum((state = 'won')::int) / sum((state in ('won', 'lost'))::int) as p
                  from (select distinct replication, lead, stage from visit)
                    join lead using (replication, lead) group by stage
                """);
        SqlFigures now = now(sql);
        SqlFigures ends =
                sql.figures(
                        """
                        select stage, replication, count(*) filter (state = 'won') as won,
                          count(*) filter (state = 'lost') as lost
                        from (select distinct replication, lead, stage from visit)
                          join lead using (replication, lead)
                        """);
        SqlFigures frozen =
                sql.figures(
                        "select stage, replication, sum(value) as value"
                                + " from episode where ended is null");
        SqlFigures weights =
                sql.figures(
                        """
                        select v.stage, v.replication, sum(b.value * c.p) as weighted
                        from visit v join born b using (replication, lead) join chance c using (stage)
                        where v.last is null
                        """);
        assertThat(report.path("stages")).isNotEmpty();
        for (JsonNode stage : report.path("stages")) {
            String id = stage.path("id").asText();
            now.assertCount(stage.path("open"), id, "open");
            now.assertCount(stage.path("openValue"), id, "value");
            now.assertCount(stage.path("stale"), id, "stale");
            ends.assertRatio(stage.path("winProbability"), id, "won", "won + lost");
            weights.assertCount(stage.path("weightedValue"), id, "weighted");
            frozen.assertCount(stage.path("frozenValue"), id, "value");
        }
        pipeline(report);
    }

    private void pipeline(JsonNode report) {
        SqlFigures all =
                sql.figures(
                        """
                        select 'all', l.replication, sum(b.value) filter (l.state = 'open') as "open",
                          sum(b.value * c.p) as weighted,
                          sum(b.value) filter (l.state = 'open' and v.stage is null) as between,
                          sum(b.value) filter (l.state = 'frozen') as frozen
                        from lead l join born b using (replication, lead)
                          left join (select * from visit where last is null) v
                            using (replication, lead)
                          left join chance c on c.stage = v.stage
                        """);
        all.assertCount(report.path("openValue"), "all", "open");
        all.assertCount(report.path("weightedValue"), "all", "weighted");
        all.assertCount(report.path("frozenValue"), "all", "frozen");
        all.assertCount(report.path("betweenStagesValue"), "all", "between");
    }
}
