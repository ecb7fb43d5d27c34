package io.leadflow.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.testbed.Bundles;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyKindOfProblemHasItsTextsInBothLanguages(CommonProblem kind) {
        // When, Then
        for (Locale locale : new Locale[] {Locales.ENGLISH, Locales.RUSSIAN}) {
            assertThat(Texts.text(locale, kind.code() + ".title")).isNotBlank();
            assertThat(Texts.text(locale, kind.code() + ".detail", "a")).isNotBlank();
        }
    }

    @Test
    void aServicesOwnTextGoesBefore() {
        // When, Then
        assertThat(Texts.text(Locales.ENGLISH, "unavailable.detail")).isEqualTo("Own text");
        assertThat(Texts.text(Locales.RUSSIAN, "unavailable.detail")).isEqualTo("Свой текст");
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() {
        // When, Then
        assertThat(Bundles.differences("io.leadflow.service.exchange.messages")).isEmpty();
    }

    @Test
    void theFrameworksFindingsAreKnownByTheirStatus() {
        // When, Then
        assertThat(CommonProblem.ofFramework(400)).contains(CommonProblem.BAD_REQUEST);
        assertThat(CommonProblem.ofFramework(413)).contains(CommonProblem.TOO_LARGE);
        assertThat(CommonProblem.ofFramework(418)).isEmpty();
    }
}
