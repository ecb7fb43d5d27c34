package io.leadflow.model.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.problem.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words english = Words.in(Locales.ENGLISH);
    private final Words russian = Words.in(Locales.RUSSIAN);

    @ParameterizedTest
    @CsvSource({
        "1, 1 day, 1 день",
        "2, 2 days, 2 дня",
        "5, 5 days, 5 дней",
        "11, 11 days, 11 дней",
        "21, 21 days, 21 день",
        "0, 0 days, 0 дней",
        "1.5, 1.5 days, '1,5 дня'",
        "111, 111 days, 111 дней",
        "0.5, 12 hours, 12 часов",
        "0.02, 29 minutes, 29 минут",
    })
    void timesHaveTheirUnitsAndPlurals(double days, String inEnglish, String inRussian) {
        // When, Then
        assertThat(english.quantities().days(days)).isEqualTo(inEnglish);
        assertThat(russian.quantities().days(days)).isEqualTo(inRussian);
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 60%, 60\u00a0%",
        "0.005, 0.5%, '0,5\u00a0%'",
        "0.3333, 33%, 33\u00a0%",
        "1, 100%, 100\u00a0%"
    })
    void sharesAreInPercent(double share, String inEnglish, String inRussian) {
        // When, Then
        assertThat(english.quantities().percent(share)).isEqualTo(inEnglish);
        assertThat(russian.quantities().percent(share)).isEqualTo(inRussian);
    }

    @Test
    void moneyHasItsCurrencyAndDecimalsOnlyWhereThereAreSome() {
        // When, Then
        assertThat(english.quantities().money(2500, "EUR")).isEqualTo("€2,500");
        assertThat(english.quantities().money(2.5, "USD")).isEqualTo("$2.50");
        assertThat(russian.quantities().money(2500, "RUB")).isEqualTo("2\u00a0500\u00a0₽");
    }

    @Test
    void missingLanguageIsTakenFromTheOther() {
        // When, Then
        assertThat(russian.of(new LocalizedText("Offer", " "))).isEqualTo("Offer");
        assertThat(english.of(new LocalizedText(null, "Счёт"))).isEqualTo("Счёт");
        assertThat(english.of(null)).isNull();
    }
}
