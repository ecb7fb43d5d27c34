package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Problems of patience, sessions, parallel work, reopening and freezing. */
class StagesProblemsTest extends EditsTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "patience-without-role",
                        "/stages/decide/patience",
                        "    session: {",
                        "    patience: {days: {type: constant, value: 1}, to: WON}\n"
                                + "    session: {"),
                edit(
                        "missing-reason",
                        "/stages/respond/patience/reason",
                        "to: LOST, reason: silent}",
                        "to: LOST}"),
                edit(
                        "unknown-reference",
                        "/stages/respond/patience/reason",
                        "to: LOST, reason: silent}",
                        "to: LOST, reason: mute}"),
                edit(
                        "unknown-reference",
                        "/stages/respond/patience/to",
                        "to: LOST, reason: silent}",
                        "to: respnd}"),
                edit(
                        "negative-distribution",
                        "/stages/respond/patience/days",
                        "patience: {days: {type: exponential, mean: 2}",
                        "patience: {days: {type: constant, value: -2}"),
                edit(
                        "unexpected-with-parallel",
                        "/stages/review/role",
                        "    parallel:",
                        "    role: desk\n    parallel:"),
                edit(
                        "unexpected-with-parallel",
                        "/stages/review/workHours",
                        "    parallel:",
                        "    workHours: {type: constant, value: 1}\n    parallel:"),
                edit(
                        "unexpected-with-parallel",
                        "/stages/review/patience",
                        "    parallel:",
                        "    patience: {days: {type: constant, value: 1}, to: WON}\n    parallel:"),
                edit(
                        "unknown-reference",
                        "/stages/review/parallel/tasks/legal/role",
                        "role: desk",
                        "role: deks"),
                edit(
                        "missing-work",
                        "/stages/review/parallel/tasks/legal/workHours",
                        "role: desk, workHours: {type: constant, value: 1}",
                        "role: desk"),
                edit(
                        "missing-role",
                        "/stages/review/parallel/tasks/legal/role",
                        "role: desk, ",
                        ""),
                edit(
                        "negative-distribution",
                        "/stages/review/parallel/tasks/legal/workHours",
                        "value: 1}}",
                        "value: -1}}"),
                edit(
                        "negative-distribution",
                        "/stages/review/parallel/tasks/technical/lagDays",
                        "min: 1, max: 5",
                        "min: -1, max: 5"),
                edit("wrong-count", "/stages/decide/session/weekdays", "[monday, thursday]", "[]"),
                edit(
                        "empty-text",
                        "/stages/review/parallel/tasks/legal/name",
                        "name: {en: Legal}",
                        "name: {}"),
                edit(
                        "repeated",
                        "/stages/decide/session/weekdays/2",
                        "[monday, thursday]",
                        "[monday, thursday, monday]"),
                edit("malformed-value", "/stages/decide/session/time", "\"14:00\"", "\"24:00\""),
                edit(
                        "unknown-reference",
                        "/stages/decide/session/calendar",
                        "calendar: office, maxLeads",
                        "calendar: offce, maxLeads"),
                edit(
                        "session-never-held",
                        "/stages/decide/session/weekdays",
                        "[monday, thursday]",
                        "[tuesday, sunday]"),
                edit("out-of-range", "/stages/demo/wipLimit", "wipLimit: 20", "wipLimit: 0"),
                edit(
                        "unknown-reference",
                        "/lostReasons/silent/reopening/to",
                        "to: respond}\n",
                        "to: respnd}\n"),
                edit(
                        "out-of-range",
                        "/lostReasons/silent/reopening/probability",
                        "{probability: 0.3",
                        "{probability: 1.3"),
                edit(
                        "negative-distribution",
                        "/lostReasons/silent/reopening/afterDays",
                        "afterDays: {type: exponential, mean: 60}",
                        "afterDays: {type: constant, value: -1}"),
                edit(
                        "out-of-range",
                        "/freezes/budget/staleAfterDays",
                        "staleAfterDays: 120",
                        "staleAfterDays: 0"),
                edit(
                        "no-way-out",
                        "/stages/decide/exits",
                        "won: {to: WON, probability: 0.5}\n      lost: {to: LOST, reason: unfit}",
                        "again: {to: decide}"),
                edit(
                        "unreachable-stage",
                        "/stages/review",
                        "{to: review, probability: 0.6}",
                        "{to: decide, probability: 0.6}"));
    }

    @Override
    String yaml() {
        return Example.RICH;
    }

    @Test
    void leadsThatAlwaysReopenGoRoundForEver() {
        // Given
        String loop =
                """
                stages:
                  respond:
                    name: {en: Respond}
                    exits:
                      frozen: {to: FROZEN, reason: budget}
                      silent: {to: LOST, reason: silent, logOdds: lead.fit}
                lostReasons:
                  silent:
                    name: {en: Silent}
                    reopening: {probability: 1, afterDays: {type: constant, value: 1}, to: respond}
                freezes:
                  budget:
                    name: {en: No budget}
                    thawDays: {type: constant, value: 1}
                    returnProbability: 0.5
                    lostReason: silent
                """;
        String stages = Example.RICH.substring(Example.RICH.indexOf("stages:"));
        String yaml = Example.RICH.replace(stages, loop).replace("    speed: {demo: 1.2}\n", "");

        // When
        List<Problem> always = Example.problems(yaml, Locales.ENGLISH);
        String sometimes = Example.edited(yaml, "{probability: 1,", "{probability: 0.9,");

        // Then
        assertThat(places(always)).containsExactly("no-way-out /stages/respond/exits");
        assertThat(Example.problems(sometimes, Locales.ENGLISH)).isEmpty();
    }

    @Test
    void endsWithoutReasonsWhereThereAreNoneAreToldToLackThem() throws Exception {
        // Given
        ObjectNode definition = Example.tree(Example.RICH);
        definition.remove("lostReasons");
        definition.remove("freezes");
        definition.findParents("reason").forEach(end -> ((ObjectNode) end).remove("reason"));

        // When
        Reading reading =
                DefinitionReader.readJson(
                        Wire.newMapper().writeValueAsBytes(definition), Locales.ENGLISH);

        // Then
        assertThat(((Reading.Invalid) reading).problems())
                .extracting(Problem::code)
                .contains("missing-reason");
    }
}
