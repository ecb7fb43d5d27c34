package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The definition's own metrics, by what their formulas say; after {@link SqlSources}, whose table
 * of costs it reads.
 */
final class SqlDictionary {
    private final EventLogSql sql;
    private final Example example;

    SqlDictionary(EventLogSql sql, Example example) {
        this.sql = sql;
        this.example = example;
    }

    void check(JsonNode report) {
        assertThat(report.path("metrics")).hasSameSizeAs(example.definition().metrics().keySet());
        for (JsonNode metric : report.path("metrics")) {
            value(metric, metric.path("value"));
            if (metric.has("target")) {
                target(metric);
            }
        }
    }

    private void value(JsonNode metric, JsonNode value) {
        String formula = metric.path("formula").asText();
        SqlFigures leads = leads(metric);
        switch (formula) {
            case "leads", "won", "revenue", "velocity" -> leads.assertCount(value, "all", formula);
            case "conversion" -> leads.assertRatio(value, "all", "won", "leads");
            case "win-rate" -> leads.assertRatio(value, "all", "won", "ended");
            case "average-deal" -> leads.assertRatio(value, "all", "revenue", "won");
            case "frozen-share" -> leads.assertRatio(value, "all", "frozen", "frozen + open");
            case "stale-share" -> leads.assertRatio(value, "all", "stale", "leads");
            case "cost-per-lead" -> leads.assertRatio(value, "all", "cost", "leads");
            case "cost-per-won" -> leads.assertRatio(value, "all", "cost", "won");
            case "stage-conversion" -> steps(metric).assertRatio(value, "all", "next", "here");
            case "cycle-days" -> median(value, "cycle where " + source(metric));
            case "first-response-days" -> median(value, "response where " + source(metric));
            case "stage-days" ->
                    median(
                            value,
                            "visit where ms is not null and stage = '%s'"
                                    .formatted(metric.path("stage").asText()));
            default -> throw new AssertionError("not recomputed: " + formula);
        }
    }

    private static String source(JsonNode metric) {
        return metric.has("source")
                ? "source = '" + metric.path("source").asText() + "'"
                : "source is not null";
    }

    private SqlFigures leads(JsonNode metric) {
        return sql.figures(
                """
                select 'all', replication, any_value(leads) as leads, any_value(won) as won,
                  any_value(ended) as ended, any_value(frozen) as frozen,
                  any_value("open") as "open", any_value(revenue) as revenue,
                  any_value(stale) as stale, sum(cost) as cost,
                  any_value(leads * (won / ended) * (revenue / won) / days) as velocity
                from (
                  select replication, count(*) as leads, count(*) filter (state = 'won') as won,
                    count(*) filter (state in ('won', 'lost')) as ended,
                    count(*) filter (state = 'frozen') as frozen,
                    count(*) filter (state = 'open') as "open", sum(wonValue) as revenue,
                    count(s.lead) as stale
                  from lead left join (select distinct replication, lead from e
                    where type = 'LeadStale') s using (replication, lead)
                  where SOURCE group by replication)
                  join (select replication, avg(ms) / 86400000.0 as days from cycle
                    where SOURCE group by replication) using (replication)
                  join (select replication, source, floor(sum(cost) * 100 + 0.5) / 100 as cost
                    from acquired where SOURCE group by replication, source) using (replication)
                """
                        .replace("SOURCE", source(metric)));
    }

    /** Leads that have been in all stages of the funnel up to a stage, and up to the next. */
    private SqlFigures steps(JsonNode metric) {
        int place = example.definition().funnelStages().indexOf(metric.path("stage").asText());
        return sql.figures(
                """
                select 'all', replication, count(*) filter (here = PLACE + 1) as here,
                  count(*) filter (next = PLACE + 2) as next
                from (select replication, lead, count(*) filter (place <= PLACE) as here,
                    count(*) filter (place <= PLACE + 1) as next
                  from reached join lead using (replication, lead)
                  where SOURCE group by replication, lead)
                """
                        .replace("PLACE", String.valueOf(place))
                        .replace("SOURCE", source(metric)));
    }

    /** REST keeps durations within 1 %. */
    private void median(JsonNode value, String from) {
        double[] found =
                sql.row(
                        """
                        select avg(median), count(*) from (
                          select quantile_disc(ms, 0.5) / 86400000.0 as median from %s
                          group by replication)
                        """
                                .formatted(from));
        double slack = 0.01 * found[0] + 1 / 86_400.0;
        assertThat(value.path("n").asInt()).as(from).isEqualTo((int) found[1]);
        assertThat(value.path("mean").asDouble())
                .as(from)
                .isBetween(found[0] - slack, found[0] + slack);
    }

    private static void target(JsonNode metric) {
        JsonNode value = metric.path("value");
        assertThat(metric.path("met").asBoolean())
                .as(metric.toString())
                .isEqualTo(isWithin(value.path("mean"), metric));
        assertThat(metric.path("verdict").asText())
                .as(metric.toString())
                .isEqualTo(value.has("low") ? verdict(metric, value) : "UNCERTAIN");
    }

    private static String verdict(JsonNode metric, JsonNode value) {
        JsonNode bounds = metric.path("target");
        boolean below =
                bounds.has("atLeast")
                        && value.path("high").asDouble() < bounds.path("atLeast").asDouble();
        boolean above =
                bounds.has("atMost")
                        && value.path("low").asDouble() > bounds.path("atMost").asDouble();
        boolean met = isWithin(value.path("low"), metric) && isWithin(value.path("high"), metric);
        return met ? "MET" : below || above ? "MISSED" : "UNCERTAIN";
    }

    private static boolean isWithin(JsonNode value, JsonNode metric) {
        JsonNode bounds = metric.path("target");
        return value.asDouble() >= bounds.path("atLeast").asDouble(Double.NEGATIVE_INFINITY)
                && value.asDouble() <= bounds.path("atMost").asDouble(Double.POSITIVE_INFINITY);
    }
}
