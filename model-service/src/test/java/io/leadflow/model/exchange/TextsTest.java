package io.leadflow.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final String BUNDLE = "io.leadflow.model.exchange.messages";

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyKindOfProblemHasItsTextsInBothLanguages(ProblemKind kind) {
        // When, Then
        for (Locale locale : new Locale[] {Locales.ENGLISH, Locales.RUSSIAN}) {
            assertThat(Texts.text(locale, kind.code() + ".title")).isNotBlank();
            assertThat(Texts.text(locale, kind.code() + ".detail", "a", "b")).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() {
        // Given
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locales.ENGLISH);
        ResourceBundle russian = ResourceBundle.getBundle(BUNDLE, Locales.RUSSIAN);

        // When
        Set<String> keys = new TreeSet<>(english.keySet());

        // Then
        assertThat(russian.keySet()).isEqualTo(keys);
        assertThat(keys)
                .allSatisfy(
                        key ->
                                assertThat(arguments(russian.getString(key)))
                                        .isEqualTo(arguments(english.getString(key))));
    }

    private static long arguments(String pattern) {
        return Arrays.stream(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                .count();
    }
}
