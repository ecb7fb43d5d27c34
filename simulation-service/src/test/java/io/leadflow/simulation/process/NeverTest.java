package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.BREACHED;
import static io.leadflow.simulation.process.Story.Kind.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is due later than time can be counted never comes. */
class NeverTest {
    private static Story simulate(String stage, String rest) {
        String yaml =
                """
                schemaVersion: 1
                id: never
                name: {en: Never}
                timeZone: UTC
                currency: EUR
                sources:
                  web:
                    name: {en: Web}
                    channel: other
                    arrivals: {trace: [{at: "2026-01-05T08:00:00"}, {at: "2026-01-05T09:00:00"}]}
                roles:
                  team: {name: {en: Team}, capacity: 1}
                stages:
                  call:
                    name: {en: Call}
                    role: team
                    workHours: {type: constant, value: 100}
                    %s
                    exits: {won: {to: WON}}
                lostReasons:
                  silent: {name: {en: Silent}}
                %s
                """
                        .formatted(stage, rest);
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 20), 1, 0);
    }

    @Test
    void patienceWithoutEndIsNeverLost() {
        // When
        Story story =
                simulate(
                        "patience: {days: {type: constant, value: 1.0e+14}, to: LOST, reason:"
                                + " silent}",
                        "");

        // Then
        assertThat(story.all(TIMED_OUT)).isEmpty();
    }

    @Test
    void aTimeLimitWithoutEndIsNeverPassed() {
        // When
        Story story = simulate("timeout: {afterDays: 1.0e+14, to: LOST, reason: silent}", "");

        // Then
        assertThat(story.all(TIMED_OUT)).isEmpty();
    }

    @Test
    void aGuardrailWithoutLimitIsNeverBreached() {
        // When
        Story story =
                simulate(
                        "",
                        """
                        guardrails:
                          waiting: {name: {en: Waiting}, measure: waiting-days, limit: 1.0e+14}
                          stay: {name: {en: Stay}, measure: stage-days, limit: 1.0e+14}
                          response: {name: {en: Response}, measure: first-response-working-hours, limit: 1.0e+16}
                        """);

        // Then
        assertThat(story.all(BREACHED)).isEmpty();
    }
}
