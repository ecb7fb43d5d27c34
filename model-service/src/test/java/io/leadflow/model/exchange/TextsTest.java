package io.leadflow.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.service.exchange.Texts;
import io.leadflow.testbed.Bundles;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource(ModelProblemKind.class)
    void everyKindOfProblemHasItsTextsInBothLanguages(ModelProblemKind kind) {
        // When, Then
        for (Locale locale : new Locale[] {Locales.ENGLISH, Locales.RUSSIAN}) {
            assertThat(Texts.text(locale, kind.code() + ".title")).isNotBlank();
            assertThat(Texts.text(locale, kind.code() + ".detail", "a", "b")).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameArguments() {
        // When, Then
        assertThat(Bundles.differences("leadflow.messages")).isEmpty();
        assertThat(Bundles.differences("leadflow.handbook")).isEmpty();
    }
}
