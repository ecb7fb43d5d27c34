package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import java.time.LocalDate;
import java.util.UUID;

/** What leads cost, how many are qualified and what they bring, from the log and the prices. */
final class SqlSources {
    private final EventLogSql sql;

    SqlSources(EventLogSql sql, Example example) {
        this.sql = sql;
        sql.make(
                "create table price (source varchar, channel varchar, campaign varchar,"
                        + " perLead double)");
        sql.make("create table month (source varchar, day date, cost double)");
        ProcessDefinition definition = example.definition();
        definition.sources().forEach((id, source) -> prices(id, source, example));
        sql.make(acquired(qualifiedFrom(definition)));
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
            sum(revenue) as revenue, sum(cost) as cost
          from (
            select b.source, b.replication, b.created::date as day, 1 as leads,
              (l.state = 'won' or coalesce(r.furthest >= %d, false))::int as qualified,
              (l.state = 'won')::int as won, coalesce(l.wonValue, 0) as revenue, p.perLead as cost
            from born b join lead l using (replication, lead)
              join price p on p.source = b.source and p.campaign = coalesce(b.campaign, '')
              left join (select replication, lead, max(place) as furthest from reached
                group by replication, lead) r using (replication, lead)
            union all
            select source, replication, day, 0, 0, 0, 0, cost
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
                          join (select distinct source, channel from price) using (source)
                        """
                                .formatted(group));
        assertThat(report.path("sources")).hasSameSizeAs(figures.keys());
        for (JsonNode row : report.path("sources")) {
            String key = row.path(field).asText();
            figures.assertCount(row.path("qualified"), key, "qualified");
            figures.assertRatio(row.path("qualifiedShare"), key, "qualified", "leads");
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
                          sum(qualified) as qualified, sum(won) as won, sum(revenue) as revenue,
                          sum(cost) as cost
                        from acquired join (select distinct source, channel from price)
                          using (source)
                        """
                                .formatted(group));
        for (JsonNode row : report.path("intervals")) {
            String key = row.path("date").asText() + "/" + row.path(group).asText();
            figures.assertCount(row.path("cohortQualified"), key, "qualified");
            figures.assertCount(row.path("cohortWon"), key, "won");
            figures.assertCount(row.path("cohortRevenue"), key, "revenue");
            costs(row, key, figures, "revenue", "won");
        }
    }
}
