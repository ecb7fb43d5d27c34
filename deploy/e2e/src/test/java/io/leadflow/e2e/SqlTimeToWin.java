package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * How leads end by age: Kaplan and Meier's and Aalen and Johansen's estimators in SQL, on ages to
 * the millisecond. REST keeps ages within 1 %, so a share at an age is one of SQL's at an age that
 * is at most so much less or more.
 */
final class SqlTimeToWin {
    private static final double SLACK = 0.002;

    private final EventLogSql sql;

    SqlTimeToWin(EventLogSql sql, Example example) {
        this.sql = sql;
        sql.make(
                """
                create table ended as
                  select s.replication, s.lead, l.state as how, case
                      when l.state in ('won', 'lost') then s.atMs else %d end - b.atMs as age
                  from (select replication, lead, max(atMs) as atMs from state
                      group by replication, lead) s join lead l using (replication, lead)
                    join (select replication, lead, atMs from e where type = 'LeadCreated') b
                      using (replication, lead)
                """
                        .formatted(example.ms(example.end())));
        sql.make(
                """
                create table risk as
                  select *, sum(here) over (partition by replication order by age desc) as n from (
                    select replication, age, count(*) as here,
                      count(*) filter (where how = 'won') as won,
                      count(*) filter (where how = 'lost') as lost
                    from ended group by replication, age)
                """);
        sql.make(
                """
                create table survival as
                  select *, coalesce(product(1 - (won + lost) / n) over (partition by replication
                    order by age rows between unbounded preceding and 1 preceding), 1) as before
                  from risk
                """);
        sql.make(
                """
                create table incidence as
                  select replication, age, before * (1 - (won + lost) / n) as "inProgress",
                    sum(before * won / n) over w as won, sum(before * lost / n) over w as lost
                  from survival
                  window w as (partition by replication order by age)
                """);
    }

    void check(Leadflow leadflow, UUID run) {
        JsonNode report = leadflow.statistics(run, "time-to-win");
        SqlFigures leads = sql.figures("select 'all', replication, count(*) as leads from ended");
        leads.assertCount(report.at("/all/leads"), "all", "leads");
        assertThat(report.path("ages")).hasSizeGreaterThan(50);
        for (JsonNode age : report.path("ages")) {
            int days = age.path("days").asInt();
            if (age.at("/won/n").asInt() == leads.replications()) {
                check(age, days);
            }
        }
    }

    private void check(JsonNode age, int days) {
        double ms = days * 86_400_000.0;
        Map<String, Double> early = at(0.99 * ms - 1000);
        Map<String, Double> late = at(1.01 * ms + 1000);
        for (String share : new String[] {"won", "lost"}) {
            assertThat(age.path(share).path("mean").asDouble())
                    .as("%s by day %d", share, days)
                    .isBetween(early.get(share) - SLACK, late.get(share) + SLACK);
        }
        assertThat(age.path("inProgress").path("mean").asDouble())
                .as("in progress at day %d", days)
                .isBetween(late.get("inProgress") - SLACK, early.get("inProgress") + SLACK);
    }

    /** Means over the replications of the shares at an age. */
    private Map<String, Double> at(double ms) {
        SqlFigures shares =
                sql.figures(
                        """
                        select 'all', replication, coalesce(max(won), 0) as won,
                          coalesce(max(lost), 0) as lost,
                          coalesce(min("inProgress"), 1) as "inProgress"
                        from (select distinct replication from e)
                          left join incidence using (replication)
                        where age <= %s or age is null
                        """
                                .formatted(ms));
        double all = shares.replications();
        boolean none = shares.keys().isEmpty();
        return Map.of(
                "won", shares.total("all", "won") / all,
                "lost", shares.total("all", "lost") / all,
                "inProgress", none ? 1 : shares.total("all", "inProgress") / all);
    }
}
