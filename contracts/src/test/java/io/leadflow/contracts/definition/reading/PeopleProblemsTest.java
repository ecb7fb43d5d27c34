package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Problems of roles, queues and named people. */
class PeopleProblemsTest extends EditsTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "capacity-and-people",
                        "/roles/executive/capacity",
                        "    name: {en: Account executive}\n",
                        "    name: {en: Account executive}\n    capacity: 2\n"),
                edit("role-without-people", "/roles/sdr/capacity", "    capacity: 2\n", ""),
                edit(
                        "assignment-without-people",
                        "/roles/sdr/assignment",
                        "    capacity: 2\n",
                        "    capacity: 2\n    assignment: round-robin\n"),
                edit(
                        "missing-for-discipline",
                        "/roles/sdr/queue/priority",
                        "discipline: priority, priority: lead.fit + 0.1 * lead.waitedHours",
                        "discipline: priority"),
                edit(
                        "unexpected-for-discipline",
                        "/roles/sdr/queue/priority",
                        "discipline: priority, p",
                        "discipline: highest-value, p"),
                edit(
                        "missing-for-discipline",
                        "/roles/desk/queue/sources",
                        "by-source, sources: [fair, ads]",
                        "by-source"),
                edit(
                        "unexpected-for-discipline",
                        "/roles/desk/queue/sources",
                        "discipline: by-source",
                        "discipline: shortest-work"),
                edit("repeated", "/roles/desk/queue/sources/1", "[fair, ads]", "[fair, fair]"),
                edit(
                        "unknown-reference",
                        "/roles/desk/queue/sources/1",
                        "[fair, ads]",
                        "[fair, add]"),
                edit(
                        "preemption-by-time",
                        "/roles/executive/queue/preemptive",
                        "discipline: highest-value",
                        "discipline: lifo, preemptive: true"),
                edit(
                        "preemption-by-time",
                        "/roles/executive/queue/preemptive",
                        "discipline: highest-value",
                        "discipline: fifo, preemptive: true"),
                edit(
                        "preemption-of-owners",
                        "/roles/executive/queue/preemptive",
                        "discipline: highest-value",
                        "discipline: highest-value, preemptive: true"),
                edit(
                        "expression-unknown-name",
                        "/roles/sdr/queue/priority",
                        "lead.fit + 0.1 * lead.waitedHours",
                        "lead.fits"),
                edit(
                        "expression-not-a-number",
                        "/roles/sdr/queue/priority",
                        "lead.fit + 0.1 * lead.waitedHours",
                        "lead.fit > 1.0"),
                edit(
                        "unknown-reference",
                        "/people/anna/roles/0",
                        "roles: [executive]\n    absences",
                        "roles: [executives]\n    absences"),
                edit(
                        "repeated",
                        "/people/anna/roles/1",
                        "roles: [executive]\n    absences",
                        "roles: [executive, executive]\n    absences"),
                edit(
                        "wrong-count",
                        "/people/anna/roles",
                        "roles: [executive]\n    absences",
                        "roles: []\n    absences"),
                edit(
                        "unknown-reference",
                        "/people/boris/calendar",
                        "    calendar: office\n    from",
                        "    calendar: home\n    from"),
                edit(
                        "calendar-never-opens",
                        "/people/boris/calendar",
                        "{monday: [\"09:00-18:00\"], thursday: [\"09:00-18:00\"]}",
                        "{monday: []}"),
                edit(
                        "period-reversed",
                        "/people/anna/absences/0/to",
                        "to: 2026-02-13",
                        "to: 2026-01-13"),
                edit(
                        "overlapping-absences",
                        "/people/anna/absences/1",
                        "to: 2026-02-13}",
                        "to: 2026-02-13}, {from: 2026-02-13, to: 2026-02-20}"),
                edit(
                        "date-out-of-range",
                        "/people/anna/absences/0/from",
                        "from: 2026-02-02",
                        "from: 1026-02-02"),
                edit(
                        "malformed-value",
                        "/people/anna/until",
                        "until: 2026-12-31",
                        "until: 2026-02-30"),
                edit(
                        "date-out-of-range",
                        "/people/anna/until",
                        "until: 2026-12-31",
                        "until: 2226-12-31"),
                edit(
                        "date-out-of-range",
                        "/people/boris/from",
                        "from: 2026-03-02\n    ramp",
                        "from: 1926-03-02\n    ramp"),
                edit(
                        "period-reversed",
                        "/people/boris/until",
                        "from: 2026-03-02\n    ramp",
                        "from: 2026-03-02\n    until: 2026-03-01\n    ramp"),
                edit(
                        "ramp-up-without-start",
                        "/people/boris/rampUp",
                        "    from: 2026-03-02\n    ramp",
                        "    ramp"),
                edit(
                        "unknown-reference",
                        "/people/anna/speed/demos",
                        "{demo: 1.2}",
                        "{demos: 1.2}"),
                edit("out-of-range", "/people/anna/speed/demo", "{demo: 1.2}", "{demo: 0}"),
                edit(
                        "speed-without-role",
                        "/people/anna/speed/review",
                        "{demo: 1.2}",
                        "{review: 1.2}"),
                edit("empty-text", "/people/anna/name", "name: {en: Anna, ru: Анна}", "name: {}"));
    }

    @Override
    String yaml() {
        return Example.RICH;
    }

    @Test
    void peopleWhoNeverWorkLeaveTheirRoleEmpty() {
        // Given
        String people = Example.RICH.substring(Example.RICH.indexOf("people:"));
        String nobody =
                """
                people:
                  anna:
                    name: {en: Anna}
                    roles: [executive]
                    from: 2026-02-02
                    until: 2026-02-15
                    absences:
                      - {from: 2026-02-02, to: 2026-02-05}
                      - {from: 2026-02-09, to: 2026-02-11}
                      - {from: 2026-02-12, to: 2026-02-12}
                """;
        String yaml =
                Example.RICH.replace(people, nobody + people.substring(people.indexOf("stages:")));

        // When
        List<Problem> away = Example.problems(yaml, Locales.ENGLISH);
        List<Problem> back =
                Example.problems(yaml.replace("to: 2026-02-05", "to: 2026-02-04"), Locales.ENGLISH);

        // Then
        assertThat(places(away)).containsExactly("role-never-works /roles/executive");
        assertThat(back).isEmpty();
    }

    @Test
    void daysOffAndExceptionsOfTheCalendarCount() {
        // Given
        String exceptions = "    exceptions: {2026-03-02: [\"10:00-11:00\"]}\n";
        String off =
                Example.RICH
                        .replace(
                                ", thursday: [\"09:00-18:00\"]}\n",
                                "}\n    holidays: [2026-03-02]\n" + exceptions)
                        .replace(
                                "    until: 2026-12-31",
                                "    until: 2026-03-03\n    from: 2026-03-01")
                        .replace("    rampUp", "    until: 2026-03-02\n    rampUp");

        // When
        List<Problem> open = Example.problems(off, Locales.ENGLISH);
        List<Problem> closed =
                Example.problems(Example.edited(off, exceptions, ""), Locales.ENGLISH);

        // Then
        assertThat(open).isEmpty();
        assertThat(places(closed)).containsExactly("role-never-works /roles/executive");
    }
}
