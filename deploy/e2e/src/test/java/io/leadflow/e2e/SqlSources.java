package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What leads cost, how many are qualified and what they bring, from the log and the prices. */
final class SqlSources {
    private final EventLogSql sql;
    private final SqlDurations durations;

    SqlSources(EventLogSql sql, Example example) {
        this.sql = sql;
        durations = new SqlDurations(sql);
        sql.make(
                "create table price (source varchar, channel varchar, campaign varchar,"
                        + " perLead double)");
        sql.make("create table month (source varchar, day date, cost double)");
        ProcessDefinition definition = example.definition();
        definition.sources().forEach((id, source) -> prices(id, source, example));
        sql.make(acquired(qualifiedFrom(definition)));
        sql.make("create table channel as select distinct source, channel from price");
    }

    private static int qualifiedFrom(ProcessDefinition definition) {
        return definition.qualifiedFrom() == null
                ? 1
                : definition.funnelStages().indexOf(definition.qualifiedFrom());
    }

    private void prices(String id, Source source, Example example) {
        double perLead =
                source.cost() == null || source.cost().perLead() == null
                        ? 0
                        : source.cost().perLead();
        price(id, source, "", perLead);
        source.arrivals()
                .campaigns()
                .forEach(
                        (name, campaign) ->
                                price(
                                        id,
                                        source,
                                        name,
                                        campaign.costPerLead() == null
                                                ? perLead
                                                : campaign.costPerLead()));
        if (source.cost() != null && source.cost().perMonth() != null) {
            example.firstDay()
                    .datesUntil(example.arrivalsEnd())
                    .forEach(day -> day(id, day, source.cost().perMonth() / day.lengthOfMonth()));
        }
    }

    private void price(String id, Source source, String campaign, double perLead) {
        String channel = Rest.JSON.convertValue(source.channel(), String.class);
        sql.make(
                "insert into price values ('%s', '%s', '%s', %s)"
                        .formatted(id, channel, campaign, perLead));
    }

    private void day(String id, LocalDate day, double cost) {
        sql.make("insert into month values ('%s', '%s', %s)".formatted(id, day, cost));
    }

    private static String acquired(int place) {
        return """
        create table acquired as
          select source, replication, strftime(date_trunc('week', day), '%%Y-%%m-%%d') as week,
            sum(leads) as leads, sum(qualified) as qualified, sum(won) as won,
            sum(lost) as lost, sum(revenue) as revenue, sum(cost) as cost
          from (
            select b.source, b.replication, b.created::date as day, 1 as leads,
              (l.state = 'won' or coalesce(r.furthest >= %d, false))::int as qualified,
              (l.state = 'won')::int as won, (l.state = 'lost')::int as lost,
              coalesce(l.wonValue, 0) as revenue, p.perLead as cost
            from born b join lead l using (replication, lead)
              join price p on p.source = b.source and p.campaign = coalesce(b.campaign, '')
              left join (select replication, lead, max(place) as furthest from reached
                group by replication, lead) r using (replication, lead)
            union all
            select source, replication, day, 0, 0, 0, 0, 0, cost
            from month cross join (select distinct replication from e))
          group by source, replication, week
        """
                .formatted(place);
    }

    void check(Leadflow leadflow, UUID run) {
        whole(leadflow.statistics(run, "sources"), "source", "id");
        whole(leadflow.statistics(run, "sources?groupBy=channel"), "channel", "channel");
        weeks(leadflow.statistics(run, "sources/series?groupBy=source"), "source");
        weeks(leadflow.statistics(run, "sources/series?groupBy=channel"), "channel");
    }

    /** The cost of each source is rounded once. */
    private void whole(JsonNode report, String group, String field) {
        SqlFigures figures =
                sql.figures(
                        """
                        select %s, replication, sum(leads) as leads, sum(qualified) as qualified,
                          sum(won) as won, sum(revenue) as revenue, sum(cost) as cost
                        from (select source, replication, sum(leads) as leads,
                            sum(qualified) as qualified, sum(won) as won, sum(revenue) as revenue,
                            floor(sum(cost) * 100 + 0.5) / 100 as cost
                          from acquired group by source, replication)
                          join channel using (source)
                        """
                                .formatted(group));
        SqlFigures outcomes =
                sql.figures(
                        "select %s, replication, %s from lead join channel using (source)"
                                .formatted(group, SqlFunnel.OUTCOMES));
        SqlFigures all = sql.figures("select 'all', replication, count(*) as leads from lead");
        assertThat(report.path("sources")).hasSameSizeAs(figures.keys());
        for (JsonNode row : report.path("sources")) {
            String key = row.path(field).asText();
            figures.assertCount(row.path("qualified"), key, "qualified");
            figures.assertRatio(row.path("qualifiedShare"), key, "qualified", "leads");
            SqlFunnel.outcomes(row, key, outcomes);
            outcomes.assertShare(row.path("share"), key, "leads", all, "all", "leads");
            durations.assertSame(
                    row.path("daysToWin"),
                    "days",
                    "(select ms, channel, source from cycle join channel using (source)) where %s = '%s'"
                            .formatted(group, key));
            costs(row, key, figures, "revenue", "won");
        }
    }

    private static void costs(
            JsonNode row, String key, SqlFigures figures, String revenue, String won) {
        if (!row.has("cost")) {
            assertThat(figures.total(key, "cost")).as(key).isZero();
            return;
        }
        figures.assertCount(row.path("cost"), key, "cost");
        figures.assertRatio(row.path("costPerLead"), key, "cost", "leads");
        figures.assertRatio(row.path("costPerQualified"), key, "cost", "qualified");
        figures.assertRatio(row.path("costPerWonDeal"), key, "cost", won);
        figures.assertRatio(row.path("returnRatio"), key, revenue, "cost");
    }

    private void weeks(JsonNode report, String group) {
        SqlFigures figures =
                sql.figures(
                        """
                        select week || '/' || %s, replication, sum(leads) as leads,
                          sum(qualified) as qualified, sum(won) as won, sum(lost) as lost,
                          sum(revenue) as revenue, sum(cost) as cost
                        from acquired join channel
                          using (source)
                        """
                                .formatted(group));
        SqlFigures flows = flows(group);
        SqlFigures all =
                sql.figures(
                        "select strftime(date_trunc('week', created), '%Y-%m-%d'), replication,"
                                + " count(*) as created from born");
        assertThat(report.path("intervals")).isNotEmpty();
        for (JsonNode row : report.path("intervals")) {
            String date = row.path("date").asText();
            String key = date + "/" + row.path(group).asText();
            figures.assertCount(row.path("cohortQualified"), key, "qualified");
            figures.assertCount(row.path("cohortWon"), key, "won");
            figures.assertCount(row.path("cohortRevenue"), key, "revenue");
            figures.assertRatio(row.path("cohortConversion"), key, "won", "leads");
            figures.assertRatio(row.path("cohortMatured"), key, "won + lost", "leads");
            costs(row, key, figures, "revenue", "won");
            flows(row, key, flows);
            flows.assertShare(row.path("share"), key, "created", all, date, "created");
        }
    }

    private SqlFigures flows(String group) {
        return sql.figures(
                """
                select strftime(date_trunc('week', time), '%%Y-%%m-%%d') || '/' || %s, replication,
                  count(*) filter (how = 'created') as created,
                  count(*) filter (how = 'won') as won, sum(revenue) as revenue,
                  sum(ms) filter (how = 'won') / 86400000.0 as "cycleDays",
                  count(*) filter (how = 'response') as responses,
                  sum(ms) filter (how = 'response') / 3600000.0 as "responseHours"
                from (
                  select source, replication, created as time, 'created' as how, 0 as ms,
                    0 as revenue from born
                  union all select source, replication, ended, 'won', ms, revenue from cycle
                  union all select source, replication, ended, 'response', ms, 0 from response)
                  join channel using (source)
                """
                        .formatted(group));
    }

    private static void flows(JsonNode row, String key, SqlFigures flows) {
        for (String count : List.of("created", "won", "revenue", "responses")) {
            flows.assertCount(row.path(count), key, count);
        }
        flows.assertRatio(row.path("firstResponseHours"), key, "responseHours", "responses");
        flows.assertRatio(row.path("cycleDays"), key, "cycleDays", "won");
    }
}
