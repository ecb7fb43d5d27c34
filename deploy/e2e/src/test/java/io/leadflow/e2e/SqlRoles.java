package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * How busy roles are and what they cost, from the log and the working hours of the definition: at
 * work while work on a lead goes on and it is open, waiting from entering a stage that has the role
 * until work begins or the lead leaves.
 */
final class SqlRoles {
    private final EventLogSql sql;
    private final Example example;
    private final ProcessDefinition definition;

    SqlRoles(EventLogSql sql, Example example) {
        this.sql = sql;
        this.example = example;
        definition = example.definition();
        sql.make("create table capacity (role varchar, people int, perHour double)");
        sql.make("create table opening (role varchar, first bigint, last bigint)");
        sql.make("create table staffed (stage varchar, role varchar)");
        definition.roles().keySet().forEach(this::open);
        definition
                .stages()
                .forEach(
                        (id, stage) ->
                                sql.make(
                                        "insert into staffed select '%s', '%s' where '%s' <> 'null'"
                                                .formatted(id, stage.role(), stage.role())));
        sql.make(pieces(example.ms(example.end())));
        sql.make(
                """
                create table staff as
                  select role, sum(last - first) * people as "open",
                    floor(perHour * "open" / 3600000.0 * 100 + 0.5) / 100 as cost
                  from opening join capacity using (role) group by role, people, perHour
                """);
    }

    private void open(String id) {
        var role = definition.roles().get(id);
        sql.make(
                "insert into capacity values ('%s', %d, %s)"
                        .formatted(id, role.capacity(), role.costPerHour()));
        WorkingCalendar calendar = definition.calendars().get(role.calendar());
        example.firstDay()
                .datesUntil(example.end())
                .forEach(day -> hours(calendar, day).forEach(span -> open(id, day, span)));
    }

    /** Exceptions go before holidays, and these before the week. */
    private static List<String> hours(WorkingCalendar calendar, LocalDate day) {
        if (calendar.exceptions().containsKey(day)) {
            return calendar.exceptions().get(day);
        }
        if (calendar.holidays().contains(day)) {
            return List.of();
        }
        return calendar.week().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(day.getDayOfWeek().name()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void open(String role, LocalDate day, String span) {
        String[] ends = span.split("-", -1);
        sql.make(
                "insert into opening values ('%s', %d, %d)"
                        .formatted(role, ms(day, ends[0]), ms(day, ends[1])));
    }

    private long ms(LocalDate day, String time) {
        ZoneId zone = ZoneId.of(definition.timeZone());
        return time.equals("24:00")
                ? example.ms(day.plusDays(1))
                : day.atTime(LocalTime.parse(time)).atZone(zone).toInstant().toEpochMilli();
    }

    private static String pieces(long end) {
        return """
        create table piece as
          select replication, role, atMs as first, coalesce(next, %d) as last
          from (select *, lead(atMs) over (partition by replication, lead order by seq) as next
            from e where type in ('WorkStarted', 'WorkInterrupted', 'WorkFinished'))
          where type = 'WorkStarted';

        create table queued as
          select w.replication, s.role, w.atMs as first, coalesce(w.next, %d) as last,
            w.how = 'WorkStarted' as served
          from (select *, lead(atMs) over v as next, coalesce(lead(type) over v, '') as how from e
              where type not in ('LeadStale', 'GuardrailBreached')
              window v as (partition by replication, lead order by seq)) w
            join staffed s using (stage) where w.type = 'StageEntered';
        """
                .formatted(end, end);
    }

    void check(Leadflow leadflow, UUID run) {
        SqlFigures figures =
                sql.figures(
                        """
                        select role, replication, any_value(people) as people,
                          any_value("open") as "open", any_value(cost) as cost,
                          any_value(busy) as busy, count(*) filter (where served) as served,
                          sum(last - first) / %d.0 as queue,
                          sum(last - first) filter (where served) / 3600000.0 as waited
                        from queued join capacity using (role) join staff using (role)
                          join (
                            select p.role, p.replication, sum(greatest(0,
                              least(p.last, o.last) - greatest(p.first, o.first))) as busy
                            from piece p join opening o on o.role = p.role and o.first < p.last
                              and o.last > p.first group by p.role, p.replication)
                            using (role, replication)
                        """
                                .formatted(example.ms(example.end()) - example.measuredMs()));
        JsonNode roles = leadflow.statistics(run, "roles").path("roles");
        assertThat(roles).isNotEmpty().hasSameSizeAs(figures.keys());
        for (JsonNode role : roles) {
            String id = role.path("id").asText();
            figures.assertCount(role.path("capacity"), id, "people");
            figures.assertRatio(role.path("utilisation"), id, "busy", "open");
            figures.assertCount(role.path("served"), id, "served");
            figures.assertCount(role.path("meanQueue"), id, "queue");
            figures.assertRatio(role.path("meanWaitHours"), id, "waited", "served");
            figures.assertCount(role.path("cost"), id, "cost");
        }
    }
}
