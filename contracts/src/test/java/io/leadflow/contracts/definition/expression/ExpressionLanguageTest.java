package io.leadflow.contracts.definition.expression;

import static io.leadflow.contracts.definition.expression.SampleLead.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions know the lead, its attributes and the time, and have a value or say why not. */
class ExpressionLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead.value | 5000.5",
                "lead.visits | 2",
                "lead.regresses | 1",
                "lead.ageDays | 12.5",
                "lead.stageDays | 3.5",
                "lead.waitedHours | 7.25",
                "lead.responseHours | 4.75",
                "lead.fit | 0.8",
                "now.month | 11",
                "now.weekday | 6",
                "now.hour | 23",
                "now.day | 40",
                "exp(0.0) | 1",
                "log(1.0) | 0",
                "min(lead.fit, 0.5) | 0.5",
                "max(lead.fit, 0.5) | 0.8",
                "lead.visits * 3 | 6",
                "7u | 7",
                "double(lead.visits) * 0.5 | 1",
                "size(lead.segment) | 10",
                "lead.segment == 'enterprise' ? 2.0 : 1.0 | 2",
                "1.0 / 0.0 | Infinity"
            })
    void aNumberIsComputed(String text, double expected) {
        // Given
        NumericExpression expression = LANGUAGE.number(text);

        // When
        double value = expression.evaluate(new SampleLead());

        // Then
        assertThat(value).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead.source == 'ads'",
                "lead.channel == 'paid-search'",
                "lead.segment == 'enterprise'",
                "lead.segment.startsWith('enter')",
                "lead.segment in ['enterprise', 'smb']",
                "lead.value > 5000",
                "lead.visits == 2 && !(now.month in [6, 7, 8])",
                "[9, 10, 11].exists(m, m == now.month)",
                "[1, 2].all(v, v <= lead.visits)",
                "[1, 2].exists_one(v, v == lead.visits)"
            })
    void aConditionIsTested(String text) {
        // Given
        BooleanExpression holds = LANGUAGE.condition(text);
        BooleanExpression holdsNot = LANGUAGE.condition("!(" + text + ")");

        // When
        SampleLead lead = new SampleLead();

        // Then
        assertThat(holds.test(lead)).isTrue();
        assertThat(holdsNot.test(lead)).isFalse();
    }

    @Test
    void onlyWhatIsUsedIsAskedFor() {
        // Given
        NumericExpression expression = LANGUAGE.number("lead.fit + (true ? 1.0 : lead.value)");
        SampleLead lead = new SampleLead();

        // When
        expression.evaluate(lead);

        // Then
        assertThat(lead.asked).isEqualTo(List.of("number 1"));
    }

    @Test
    void severalThreadsUseOneExpression() {
        // Given
        NumericExpression expression =
                LANGUAGE.number("0.5 + 0.8 * lead.fit - 0.05 * lead.responseHours");

        // When
        double sum =
                IntStream.range(0, 10_000)
                        .parallel()
                        .mapToDouble(i -> expression.evaluate(new SampleLead()))
                        .sum();

        // Then
        assertThat(sum).isCloseTo(10_000 * 0.9025, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 / (lead.visits - 2) | / by zero",
                "log(-1.0) | not a number",
                "int(1e30) | out of",
                "dyn(lead.value).foo == 1 ? 1 : 2 | foo",
                "[1][lead.visits] | 2"
            })
    void whatHasNoValueFailsWithItsText(String text, String reason) {
        // Given
        NumericExpression expression = LANGUAGE.number(text);

        // When, Then
        assertThatThrownBy(() -> expression.evaluate(new SampleLead()))
                .isInstanceOf(ExpressionFailedException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(reason);
    }

    @Test
    void aFailureKeepsItsCause() {
        // Given
        BooleanExpression expression = LANGUAGE.condition("1 / (lead.visits - 2) > 0");

        // When, Then
        assertThatThrownBy(() -> expression.test(new SampleLead()))
                .isInstanceOf(ExpressionFailedException.class)
                .cause()
                .isNotNull();
    }

    @Test
    void aFailureThatDoesNotMatterIsNone() {
        // Given
        BooleanExpression expression = LANGUAGE.condition("1 / 0 > 1 || lead.visits == 2");

        // When
        boolean holds = expression.test(new SampleLead());

        // Then
        assertThat(holds).isTrue();
    }

    @Test
    void namesOfTheLanguageAreTaken() {
        // Given
        List<String> taken = List.of("value", "responseHours", "in", "null");
        List<String> free = List.of("segment", "fit", "month");

        // When, Then
        assertThat(taken).allMatch(ExpressionLanguage::isTaken);
        assertThat(free).noneMatch(ExpressionLanguage::isTaken);
    }
}
