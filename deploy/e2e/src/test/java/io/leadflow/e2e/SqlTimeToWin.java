package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * How leads end by age: Kaplan and Meier's and Aalen and Johansen's estimators in SQL, on ages to
 * the millisecond. REST keeps ages within 1 %, so a share at an age is one of SQL's at an age that
 * is at most so much less or more.
 */
final class SqlTimeToWin {
    private static final double SLACK = 0.002;
    private static final double SHARE_SLACK = 0.01;
    private static final double DAY = 86_400_000;

    private final EventLogSql sql;

    SqlTimeToWin(EventLogSql sql, Example example) {
        this.sql = sql;
        sql.make(
                """
                create table ended as
                  select s.replication, s.lead, source, l.state as how, case
                      when l.state in ('won', 'lost') then s.atMs else %d end - b.createdMs as age
                  from (select replication, lead, max(atMs) as atMs from state
                      group by replication, lead) s
                    join (select * exclude (source) from lead) l using (replication, lead)
                    join born b using (replication, lead)
                """
                        .formatted(example.ms(example.end())));
        sql.make("insert into ended select replication, lead, 'all', how, age from ended");
        sql.make(
                """
                create table risk as
                  select *, sum(here) over (partition by source, replication order by age desc) as n
                  from (
                    select source, replication, age, count(*) as here,
                      count(*) filter (where how = 'won') as won,
                      count(*) filter (where how = 'lost') as lost
                    from ended group by source, replication, age)
                """);
        sql.make(
                """
                create table survival as
                  select *, coalesce(product(1 - (won + lost) / n) over (
                    partition by source, replication
                    order by age rows between unbounded preceding and 1 preceding), 1) as before
                  from risk
                """);
        sql.make(
                """
                create table incidence as
                  select source, replication, age, before * (1 - (won + lost) / n) as "inProgress",
                    before * won / n as step, sum(before * won / n) over w as won,
                    sum(before * lost / n) over w as lost
                  from survival
                  window w as (partition by source, replication order by age)
                """);
    }

    void check(Leadflow leadflow, UUID run) {
        JsonNode report = leadflow.statistics(run, "time-to-win");
        SqlFigures leads = sql.figures("select source, replication, count(*) as leads from ended");
        ends(report.path("all"), "all", leads);
        assertThat(report.path("sources")).hasSize(leads.keys().size() - 1);
        for (JsonNode source : report.path("sources")) {
            ends(source, source.path("source").asText(), leads);
        }
        assertThat(report.path("ages")).hasSizeGreaterThan(50);
        for (JsonNode age : report.path("ages")) {
            if (age.at("/won/n").asInt() == leads.replications()) {
                age(age, age.path("days").asInt() * DAY);
            }
        }
    }

    /** Means over the replications of what they tell at their greatest age. */
    private void ends(JsonNode told, String source, SqlFigures leads) {
        leads.assertCount(told.path("leads"), source, "leads");
        double[] found =
                sql.row(
                        """
                        select avg(won), avg(lost), avg("inProgress"), avg(longest), avg(mean)
                        from (select replication, max(won) as won, max(lost) as lost,
                            min("inProgress") as "inProgress", max(age) as longest,
                            sum(age * step) / nullif(sum(step), 0) as mean
                          from incidence where source = '%s' group by replication)
                        """
                                .formatted(source));
        String[] shares = {"won", "lost", "inProgress"};
        for (int i = 0; i < shares.length; i++) {
            assertNear(told.path(shares[i]), source + " " + shares[i], found[i], SLACK);
        }
        assertDays(told.path("longestDays"), source + " longest", found[3]);
        assertDays(told.path("meanDays"), source + " mean", found[4]);
        assertAge(told.path("medianDaysToEnd"), source, "\"inProgress\" <= 1 - %s", 0.5);
        for (int percent : new int[] {10, 25, 50, 75, 90, 95, 99}) {
            JsonNode quantile = told.path("p" + percent + "Days");
            assertAge(quantile, source, "won >= top * %s - 1e-12", percent / 100.0);
        }
    }

    /** Ages that are taken for the same may move a share over the next lead's. */
    private void assertAge(JsonNode told, String source, String reached, double share) {
        double[] ages =
                sql.row(
                        """
                        select avg(least), avg(most), count(most) from (
                          select replication, min(age) filter (where %s) as least,
                            min(age) filter (where %s) as most
                          from (select *, max(won) over (partition by replication) as top
                            from incidence where source = '%s')
                          where top > 0 group by replication)
                        """
                                .formatted(
                                        reached.formatted(share - SHARE_SLACK),
                                        reached.formatted(Math.min(1, share + SHARE_SLACK)),
                                        source));
        if (told.path("n").asInt() == (int) ages[2] && ages[2] > 0) {
            assertThat(told.path("mean").asDouble())
                    .as("%s %s %s", source, reached, share)
                    .isBetween((0.99 * ages[0] - 1000) / DAY, (1.01 * ages[1] + 1000) / DAY);
        }
    }

    private static void assertDays(JsonNode told, String what, double ms) {
        assertNear(told, what, ms / DAY, 0.01 * ms / DAY + 1000 / DAY);
    }

    private static void assertNear(JsonNode told, String what, double expected, double slack) {
        if (Double.isNaN(expected)) {
            assertThat(told.has("mean")).as(what).isFalse();
        } else {
            assertThat(told.path("mean").asDouble())
                    .as(what)
                    .isBetween(expected - slack, expected + slack);
        }
    }

    private void age(JsonNode age, double ms) {
        double[] early = at(0.99 * ms - 1000);
        double[] late = at(1.01 * ms + 1000);
        assertBetween(age.path("won"), "won", ms, early[0], late[0]);
        assertBetween(age.path("lost"), "lost", ms, early[1], late[1]);
        assertBetween(age.path("inProgress"), "in progress", ms, late[2], early[2]);
    }

    private static void assertBetween(
            JsonNode share, String what, double ms, double least, double most) {
        assertThat(share.path("mean").asDouble())
                .as("%s at day %s", what, ms / DAY)
                .isBetween(least - SLACK, most + SLACK);
    }

    /** Means over the replications of the shares won, lost and in progress at an age. */
    private double[] at(double ms) {
        return sql.row(
                """
                select avg(coalesce(won, 0)), avg(coalesce(lost, 0)), avg(coalesce("inProgress", 1))
                from (select distinct replication from e) left join (
                  select replication, max(won) as won, max(lost) as lost,
                    min("inProgress") as "inProgress"
                  from incidence where source = 'all' and age <= %s group by replication)
                  using (replication)
                """
                        .formatted(ms));
    }
}
