package io.leadflow.model.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.model.Samples;
import io.leadflow.model.handbook.Handbook.Gap;
import io.leadflow.model.wording.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
    @Test
    void everyEmptyFieldIsNamedWithItsPlace() {
        // Given
        String document =
                Samples.yaml("minimal")
                        .replace("name: {en: Offer, ru: Предложение}", "name: {en: Offer}")
                        .replace("ratePerDay: 8", "ratePerDay: 8\n    cost: {perLead: 3}");

        // When
        List<Gap> gaps = Agenda.of(new Parts(Samples.read(document), Words.in(Locales.ENGLISH)));

        // Then
        assertThat(gaps)
                .extracting(Gap::pointer)
                .containsExactly(
                        "/description",
                        "/owner",
                        "/stages/first-call/description",
                        "/stages/first-call/todo",
                        "/stages/first-call/exitCriteria",
                        "/stages/first-call/requiredFields",
                        "/stages/first-call/staleAfterWorkingDays",
                        "/stages/offer/name/ru",
                        "/stages/offer/description",
                        "/stages/offer/todo",
                        "/stages/offer/exitCriteria",
                        "/stages/offer/requiredFields",
                        "/stages/offer/staleAfterWorkingDays",
                        "/lostReasons/no-interest/description",
                        "/metrics",
                        "/guardrails");
        assertThat(gaps.get(3))
                .isEqualTo(new Gap("Stage “First call”", "what to do", "/stages/first-call/todo"));
        assertThat(gaps.get(7))
                .isEqualTo(new Gap("Stage “Offer”", "Russian: name", "/stages/offer/name/ru"));
    }
}
