package io.leadflow.contracts.definition.expression;

import static io.leadflow.contracts.definition.expression.SampleLead.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no expression is refused, with the place and what would be right. */
class InvalidExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expression-unknown-name | lead.fitt + 1.0 | column 1 | Did you mean \"lead.fit\"?",
                "expression-unknown-name | 1.0 + lead . fitt | column 7 | \"lead.fit\"",
                "expression-unknown-name | visits + 1 | \"visits\" | \"lead.visits\"",
                "expression-unknown-name | mx(1.0, 2.0) | \"mx\" | \"max\"",
                "expression-unknown-name | lead.colour | \"lead.colour\" | lead.segment, lead.fit",
                "expression-unknown-name | lead + 1 | \"lead\" | lead.segment",
                "expression-unknown-name | 'ä' == x ? 1 : 2 | column 8 | lead.segment",
                "expression-unknown-name | [1].filter(x, x)[0] | \"filter\" | lead.segment",
                "expression-unknown-name | lead.segment.matches('a') ? 1 : 2 | matches | CEL",
                "expression-types | lead.visits * 0.5 | column 13 | write 2.0 for 2",
                "expression-types | exp(1) | \"exp\" does not take (int) | It takes (double)",
                "expression-types | lead.segment == 1 ? 1 : 2 | (string, int) |"
                        + " double(lead.visits)",
                "expression-malformed | 1 2 | column 3 | CEL",
                "expression-malformed | lead.fit.foo | field selection | CEL",
                "expression-malformed | 'abc | token | CEL",
                "expression-incomplete | 1.0 + | column 6 | Complete it",
                "expression-incomplete | `` | column 1 | Complete it",
                "expression-not-a-number | lead.value > 1 | type bool | Compute a number",
                "expression-not-a-number | lead.segment | type string | Compute a number",
                "expression-not-a-number | dyn(1) | type dyn | Compute a number",
            })
    void saysWhyAndWhere(String code, String text, String message, String remedy) {
        // Given
        String pointer = "/stages/qualify/exits/won/logOdds";

        // When
        List<Problem> problems = refusal(text).problems(Locales.ENGLISH, pointer);

        // Then
        assertThat(problems)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.pointer()).isEqualTo(pointer);
                            assertThat(problem.message()).contains(message);
                            assertThat(problem.remedy()).contains(remedy);
                        });
    }

    @Test
    void aNumberIsNoCondition() {
        // Given
        String text = "lead.value";

        // When
        InvalidExpressionException refused =
                catchThrowableOfType(
                        InvalidExpressionException.class, () -> LANGUAGE.condition(text));

        // Then
        assertThat(refused.problems(Locales.ENGLISH, ""))
                .extracting(Problem::code)
                .containsExactly("expression-not-a-condition");
    }

    @Test
    void everyErrorHasALine() {
        // Given
        String text = "lead.foo > 1 &&\n  lead.bar > 2";

        // When
        InvalidExpressionException refused = refusal(text);

        // Then
        assertThat(refused.getMessage().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Line 1, column 1", "lead.foo"),
                        second -> assertThat(second).contains("Line 2, column 3", "lead.bar"));
    }

    @Test
    void itIsSaidInRussianToo() {
        // Given
        String text = "lead.fitt > 1 2";

        // When
        List<Problem> problems = refusal(text).problems(Locales.RUSSIAN, "");

        // Then
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("столбец"));
    }

    static InvalidExpressionException refusal(String text) {
        return catchThrowableOfType(InvalidExpressionException.class, () -> LANGUAGE.number(text));
    }
}
