package io.leadflow.contracts.definition.expression;

import static io.leadflow.contracts.definition.expression.SampleLead.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression is large, deep or slow. */
class LimitsTest {

    @Test
    void aLongTextIsRefused() {
        // Given
        String longest = "1" + " ".repeat(Limits.LENGTH - 1);

        // When
        InvalidExpressionException refused = InvalidExpressionTest.refusal(longest + " ");

        // Then
        assertThat(LANGUAGE.number(longest).evaluate(new SampleLead())).isOne();
        assertThat(refused.problems(Locales.ENGLISH, ""))
                .containsExactly(
                        new Problem(
                                "expression-too-long",
                                "",
                                "The expression has 1001 characters.",
                                "Let it have at most 1000."));
    }

    @Test
    void aDeepNestingIsRefused() {
        // Given
        String deepest = nested(Limits.DEPTH - 1);

        // When
        InvalidExpressionException refused = InvalidExpressionTest.refusal(nested(Limits.DEPTH));

        // Then
        assertThat(LANGUAGE.number(deepest).evaluate(new SampleLead())).isOne();
        assertThat(refused.problems(Locales.ENGLISH, ""))
                .extracting(Problem::code)
                .containsExactly("expression-too-deep");
    }

    @Test
    void aRunawayComprehensionIsStopped() {
        // Given
        String list = "[" + String.join(",", Collections.nCopies(50, "1")) + "]";
        String inner = "false";
        for (String variable : new String[] {"a", "b", "c", "d", "e"}) {
            inner = list + ".exists(" + variable + ", " + inner + ")";
        }
        BooleanExpression expression = LANGUAGE.condition(inner);

        // When, Then
        assertThatThrownBy(() -> expression.test(new SampleLead()))
                .isInstanceOf(ExpressionFailedException.class)
                .hasMessageContaining("Iteration budget exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass() == 1",
                "lead.segment.class == 1",
                "java.lang.Runtime.getRuntime() == 1",
                "google.protobuf.Timestamp{seconds: 1} == 1",
                "has(lead.fit)",
                "cel.bind(x, 1, x) == 1",
                "math.greatest(1, 2) == 2",
                "[1, 2].filter(x, x > 1) == [2]"
            })
    void nothingElseIsInReach(String text) {
        // Given
        ExpressionLanguage language = LANGUAGE;

        // When, Then
        assertThatThrownBy(() -> language.condition(text))
                .isInstanceOf(InvalidExpressionException.class);
    }

    private static String nested(int levels) {
        return "(".repeat(levels) + "1" + ")".repeat(levels);
    }
}
