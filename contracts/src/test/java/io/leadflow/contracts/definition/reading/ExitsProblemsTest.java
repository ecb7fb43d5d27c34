package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Problems of conditions and models on exits. */
class ExitsProblemsTest extends EditsTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "expression-unknown-name",
                        "/stages/respond/exits/meeting/logOdds",
                        "0.8 * lead.fit",
                        "0.8 * lead.fitt"),
                edit(
                        "expression-types",
                        "/stages/respond/exits/meeting/logOdds",
                        "0.8 * lead.fit",
                        "8 * lead.fit"),
                edit(
                        "expression-incomplete",
                        "/stages/respond/exits/meeting/logOdds",
                        "logOdds: 0.5 + 0.8 * lead.fit - 0.05 * lead.responseHours",
                        "logOdds: 0.5 +"),
                edit(
                        "expression-malformed",
                        "/stages/respond/exits/meeting/logOdds",
                        "0.8 * lead.fit",
                        "0.8 % % lead.fit"),
                edit(
                        "expression-too-long",
                        "/stages/respond/exits/meeting/logOdds",
                        "0.8 * lead.fit",
                        "0.8 * lead.fit                                                            "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                                    "
                            + "                                                        + 1.0"),
                edit(
                        "expression-too-deep",
                        "/stages/respond/exits/meeting/logOdds",
                        "0.8 * lead.fit",
                        "-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(1.0))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))"),
                edit(
                        "expression-not-a-number",
                        "/stages/respond/exits/meeting/logOdds",
                        "logOdds: 0.5 + 0.8 * lead.fit - 0.05 * lead.responseHours",
                        "logOdds: lead.segment"),
                edit(
                        "expression-not-a-condition",
                        "/stages/respond/exits/partner/when",
                        "when: lead.segment == 'smb'",
                        "when: lead.segment"),
                edit(
                        "log-odds-and-probability",
                        "/stages/respond/exits/meeting/logOdds",
                        "{to: demo, logOdds",
                        "{to: demo, probability: 0.2, logOdds"),
                edit(
                        "log-odds-and-probability",
                        "/stages/respond/exits/meeting/logOdds",
                        "{to: demo, logOdds",
                        "{to: demo, bySource: {ads: 0.2}, logOdds"),
                edit(
                        "missing-remainder",
                        "/stages/respond/exits",
                        "silent: {to: FROZEN, ",
                        "silent: {to: FROZEN, probability: 0.2, "),
                edit(
                        "missing-remainder",
                        "/stages/respond/exits",
                        "silent: {to: FROZEN, ",
                        "silent: {to: FROZEN, when: lead.value > 1, "),
                edit(
                        "missing-remainder",
                        "/stages/respond/exits",
                        "silent: {to: FROZEN, ",
                        "silent: {to: FROZEN, bySource: {ads: 0.3}, "),
                edit(
                        "several-remainders",
                        "/stages/respond/exits",
                        "probability: 0.1, reason: unfit, when",
                        "reason: unfit, when"));
    }

    @Override
    String yaml() {
        return Example.RICH;
    }

    @Test
    void anyExitOfAComputedStageMayBeTaken() {
        // Given
        String yaml =
                Example.edited(
                        Example.RICH,
                        "review: {to: review, probability: 0.6}",
                        "review: {to: review, probability: 1, when: lead.value > 1000}");

        // When
        List<Problem> problems = Example.problems(yaml, Locales.ENGLISH);

        // Then
        assertThat(problems).isEmpty();
    }
}
