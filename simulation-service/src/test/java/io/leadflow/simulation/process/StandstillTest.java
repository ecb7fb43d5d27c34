package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.simulation.kernel.StandstillException;
import io.leadflow.simulation.kernel.TooManyStepsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads that go from stage to stage while no time passes, or next to none. */
class StandstillTest {
    private static final String AWAY =
            """
            role: team
            workHours: {type: constant, value: 100}
            patience: {days: {type: constant, value: 0}, to: %s}
            exits: {won: {to: WON}}
            """;
    private static final String AT_ONCE =
            "exits: {won: {to: WON, probability: 1.0e-13}, back: {to: %s}}";

    private static CompiledProcess process(String arrivals, String first, String second) {
        String yaml =
                """
                schemaVersion: 1
                id: standstill
                name: {en: Standstill}
                timeZone: UTC
                currency: EUR
                sources:
                  web:
                    name: {en: Web}
                    channel: other
                    arrivals: {trace: [%s]}
                roles:
                  team: {name: {en: Team}, capacity: 1}
                stages:
                  one:
                    name: {en: One}
                    %s
                  two:
                    name: {en: Two}
                    %s
                """
                        .formatted(
                                arrivals,
                                first.replace("\n", "\n    "),
                                second.replace("\n", "\n    "));
        return Definitions.compile(Definitions.yaml(yaml), 0, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {AWAY, AT_ONCE})
    void aLeadThatGoesRoundWithoutTimePassingIsNotFollowedForEver(String stage) {
        // Given
        CompiledProcess process =
                process(
                        "{at: \"2026-01-05T08:00:00\"}, {at: \"2026-01-05T09:00:00\"}",
                        stage.formatted("two"),
                        stage.formatted("one"));

        // When, then
        assertThatThrownBy(() -> new Outcomes().simulate(process, 1, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("goes from stage to stage at 2026-01-05T0")
                .hasCauseInstanceOf(StandstillException.class);
    }

    /** A millisecond a stage, for twenty days. */
    @Test
    void aLeadThatGoesRoundForMostOfItsTimeIsNotFollowedToTheEnd() {
        // Given
        String stage =
                """
                lagDays: {type: constant, value: 1.2e-8}
                exits: {won: {to: WON, probability: 1.0e-13}, back: {to: %s}}
                """;
        CompiledProcess process =
                process(
                        "{at: \"2026-01-05T08:00:00\"}",
                        stage.formatted("two"),
                        stage.formatted("one"));

        // When, then
        assertThatThrownBy(() -> new Outcomes().simulate(process, 1, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("1 leads have taken 10[0-9]{6} steps by 2026-01-05T.*too often")
                .hasCauseInstanceOf(TooManyStepsException.class);
    }

    @Test
    void manyLeadsAtOnceAreNoStandstill() {
        // Given
        CompiledProcess process =
                process(
                        "{at: \"2026-01-05T08:00:00\", leads: 400000}",
                        "exits: {on: {to: two}}",
                        "exits: {won: {to: WON}}");

        // When
        Outcomes outcomes = new Outcomes();
        outcomes.simulate(process, 1, 0);

        // Then
        assertThat(outcomes.created).isEqualTo(400_000);
    }
}
