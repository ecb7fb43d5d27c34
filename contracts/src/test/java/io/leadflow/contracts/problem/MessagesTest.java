package io.leadflow.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same, and people get the one they ask for. */
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    static Set<String> keys() {
        return new TreeSet<>(bundle(Locales.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        // Given
        Set<String> english = keys();

        // When
        Set<String> russian = new TreeSet<>(bundle(Locales.RUSSIAN).keySet());

        // Then
        assertThat(russian).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesUseTheSameArguments(String key) {
        // Given
        String english = bundle(Locales.ENGLISH).getString(key);

        // When
        String russian = bundle(Locales.RUSSIAN).getString(key);

        // Then
        assertThat(arguments(russian)).isEqualTo(arguments(english));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyMessageIsAPattern(String key) {
        // Given
        Object[] args = {"a0", "a1", "a2", "a3", "a4"};

        // When
        String english = Messages.text(Locales.ENGLISH, key, args);
        String russian = Messages.text(Locales.RUSSIAN, key, args);

        // Then
        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(russian).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "null | en",
                "'' | en",
                "de | en",
                "ru | ru",
                "ru-RU, en;q=0.5 | ru",
                "en-GB, ru;q=0.9 | en",
                "de, ru;q=0.5, en;q=0.4 | ru",
                "*;;q | en"
            })
    void theLanguageIsTheOneAskedFor(String header, String language) {
        // Given
        String acceptLanguage = header;

        // When
        Locale locale = Locales.of(acceptLanguage);

        // Then
        assertThat(locale.getLanguage()).isEqualTo(language);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.leadflow.contracts.problem.messages", locale);
    }
}
