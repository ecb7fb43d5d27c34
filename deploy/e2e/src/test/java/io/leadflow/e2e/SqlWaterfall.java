package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What moves the pipeline between two dates, from the log. */
final class SqlWaterfall {
    private final EventLogSql sql;

    SqlWaterfall(EventLogSql sql) {
        this.sql = sql;
        sql.make(
                """
                create table move as
                  select replication, created as time, 'new' as step, value from born
                  union all
                  select replication, time, case when place > before then 'advanced' else
                    'regressed' end, value
                  from (select e.replication, e.lead, e.time, f.place, lag(f.place) over
                      (partition by e.replication, e.lead order by e.seq) as before
                    from e left join funnel f on f.stage = e.stage where e.type = 'StageEntered')
                    join born using (replication, lead)
                  where place <> before
                  union all
                  select s.replication, s.time, case
                      when s.type = 'LeadLost' and s.before = 'frozen' then 'lost-while-frozen'
                      when s.type = 'LeadLost' then 'lost' when s.type = 'LeadWon' then 'won'
                      when s.type = 'LeadFrozen' then 'frozen' when s.type = 'LeadThawed'
                      then 'thawed' else 'reopened' end,
                    case s.type when 'LeadWon' then s.value::double else b.value end
                  from (select *, lag(state) over (partition by replication, lead order by seq)
                      as before from state) s join born b using (replication, lead)
                  where s.type not in ('LeadCreated', 'StageEntered')
                  union all
                  select e.replication, e.time, 'revalued', e.value::double - b.value
                  from e join born b using (replication, lead)
                  where e.type = 'LeadWon' and e.value::double <> b.value
                """);
    }

    void check(Leadflow leadflow, UUID run, Example example) {
        check(leadflow, run, example.firstDay(), example.end().minusDays(1));
        check(leadflow, run, example.firstDay().plusDays(30), example.firstDay().plusDays(60));
    }

    private void check(Leadflow leadflow, UUID run, LocalDate from, LocalDate to) {
        LocalDate next = to.plusDays(1);
        SqlFigures moves =
                sql.figures(
                        """
                        select step, replication, count(*) as leads, sum(value) as value from move
                        where time >= '%s' and time < '%s'
                        """
                                .formatted(from, next));
        JsonNode report = leadflow.statistics(run, "pipeline/waterfall?from=" + from + "&to=" + to);
        assertThat(report.path("balanced").asBoolean()).isTrue();
        List<JsonNode> steps = report.path("steps").valueStream().toList();
        assertThat(steps).hasSize(12);
        for (JsonNode step : steps.subList(1, 11)) {
            moves.assertCount(step.path("leads"), step.path("step").asText(), "leads");
            moves.assertCount(step.path("value"), step.path("step").asText(), "value");
        }
        stock(steps.getFirst(), from);
        stock(steps.getLast(), next);
    }

    private void stock(JsonNode step, LocalDate before) {
        SqlFigures stock =
                sql.figures(
                        """
                        select 'stock', replication, sum(opens) as "inProgressLeads",
                          sum(freezes) as "frozenLeads", sum(opens * value) as "inProgressValue",
                          sum(freezes * value) as "frozenValue"
                        from change where time < '%s'
                        """
                                .formatted(before));
        for (String figure :
                List.of("inProgressLeads", "frozenLeads", "inProgressValue", "frozenValue")) {
            stock.assertCount(step.path(figure), "stock", figure);
        }
    }
}
