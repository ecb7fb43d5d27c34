package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the process brings and costs, from the log and the prices; after {@link SqlSources} and
 * {@link SqlRoles}, whose tables it reads.
 */
final class SqlMoney {
    private final EventLogSql sql;
    private final Example example;
    private final SqlFigures all;

    SqlMoney(EventLogSql sql, Example example) {
        this.sql = sql;
        this.example = example;
        double days = (example.ms(example.end()) - example.measuredMs()) / 86_400_000.0;
        all =
                sql.figures(
                        """
                        select 'all', replication, count(*) as leads,
                          count(*) filter (state = 'won') as won,
                          count(*) filter (state in ('won', 'lost')) as ended,
                          sum(wonValue) as revenue, sum(wonValue) / %s as "perDay",
                          any_value(sourceCost) as sources, any_value(staffCost) as staff,
                          any_value(qualified) as qualified
                        from lead
                          join (select replication, sum(cost) as sourceCost,
                              sum(qualified) as qualified
                            from (select source, replication, sum(qualified) as qualified,
                                floor(sum(cost) * 100 + 0.5) / 100 as cost
                              from acquired group by source, replication)
                            group by replication) using (replication)
                          cross join (select sum(cost) as staffCost from staff)
                        """
                                .formatted(days));
    }

    void check(Leadflow leadflow, UUID run) {
        revenue(leadflow.statistics(run, "revenue"));
        costs(leadflow.statistics(run, "costs"));
        forecast(leadflow, run);
    }

    private void revenue(JsonNode report) {
        all.assertCount(report.path("revenue"), "all", "revenue");
        all.assertCount(report.path("perDay"), "all", "perDay");
        all.assertRatio(report.path("averageDeal"), "all", "revenue", "won");
        all.assertRatio(report.path("perLead"), "all", "revenue", "leads");
        double[] pooled =
                sql.row(
                        """
                        select count(*) / (select count(distinct replication) from lead)
                          * sum(wonValue) / count(*) filter (state in ('won', 'lost'))
                          / (select avg(ms) / 86400000.0 from cycle)
                        from lead
                        """);
        SqlFigures.assertClose(report.path("velocityPerDay"), "velocity", pooled[0]);
    }

    private void costs(JsonNode report) {
        all.assertCount(report.path("sourceCost"), "all", "sources");
        all.assertCount(report.path("peopleCost"), "all", "staff");
        all.assertCount(report.path("total"), "all", "sources + staff");
        all.assertRatio(report.path("perLead"), "all", "sources", "leads");
        all.assertRatio(report.path("perQualified"), "all", "sources", "qualified");
        all.assertRatio(report.path("perWonDeal"), "all", "sources", "won");
        all.assertRatio(report.path("totalPerWonDeal"), "all", "sources + staff", "won");
        all.assertRatio(report.path("returnOnSources"), "all", "revenue", "sources");
        for (JsonNode role : report.path("roles")) {
            double[] cost =
                    sql.row("select cost from staff where role = '%s'".formatted(text(role, "id")));
            SqlFigures.assertClose(role.at("/cost/mean"), text(role, "id"), cost[0]);
        }
        sources(report.path("sources"));
    }

    private void sources(JsonNode rows) {
        SqlFigures sources =
                sql.figures(
                        """
                        select source, replication, sum(leads) as leads, sum(qualified) as qualified,
                          sum(won) as won, sum(revenue) as revenue,
                          floor(sum(cost) * 100 + 0.5) / 100 as cost
                        from acquired
                        """);
        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
            String id = text(row, "id");
            for (String count : List.of("leads", "won", "revenue", "cost", "qualified")) {
                sources.assertCount(row.path(count), id, count);
            }
            sources.assertRatio(row.path("perLead"), id, "cost", "leads");
            sources.assertRatio(row.path("perWonDeal"), id, "cost", "won");
            sources.assertRatio(row.path("perQualified"), id, "cost", "qualified");
            sources.assertRatio(row.path("returnRatio"), id, "revenue", "cost");
        }
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }

    private void forecast(Leadflow leadflow, UUID run) {
        SqlFigures days =
                sql.figures(
                        """
                        select strftime(d.day, '%Y-%m-%d'), d.replication, sum(c.revenue) as revenue
                        from day d join cycle c
                          on c.replication = d.replication and c.ended < d.day + interval 1 day
                        """);
        String last = example.end().minusDays(1).toString();
        double[] revenue = days.values(last, "revenue");
        double target = Arrays.stream(revenue).average().orElseThrow();
        JsonNode report = leadflow.statistics(run, "forecast?target=%.2f".formatted(target));
        days.assertCount(report.path("revenue"), last, "revenue");
        assertThat(report.path("days"))
                .hasSize((int) example.firstDay().datesUntil(example.end()).count());
        for (JsonNode day : report.path("days")) {
            days.assertCount(day.path("revenue"), text(day, "date"), "revenue");
            spread(day, days.values(text(day, "date"), "revenue"));
        }
        spread(report.path("distribution"), revenue);
        double reached =
                Arrays.stream(revenue).filter(x -> x >= report.path("target").asDouble()).count();
        SqlFigures.assertClose(report.at("/probability/count"), "reached", reached);
        SqlFigures.assertClose(
                report.at("/probability/share"), "probability", reached / revenue.length);
    }

    /** Type 7: at place (n - 1) p + 1 of the sorted values, between neighbours by proportion. */
    private static void spread(JsonNode told, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int[] percents = {0, 5, 10, 25, 50, 75, 90, 95, 100};
        String[] names = {"min", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "max"};
        IntStream.range(0, names.length)
                .forEach(
                        i -> {
                            double place = (sorted.length - 1) * percents[i] / 100.0;
                            int below = (int) Math.floor(place);
                            double above = sorted[Math.min(below + 1, sorted.length - 1)];
                            double expected =
                                    sorted[below] + (place - below) * (above - sorted[below]);
                            assertThat(told.path(names[i]).asDouble())
                                    .as("%s of %s", names[i], told)
                                    .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
                        });
    }
}
