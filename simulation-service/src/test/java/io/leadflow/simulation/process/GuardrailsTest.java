package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.BREACHED;
import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadflow.simulation.process.Story.Event;
import org.junit.jupiter.api.Test;

/** What is watched ends with the lead, or with the task that is no longer wanted. */
class GuardrailsTest {
    private static final long HOUR = 3_600_000;

    /**
     * The first of two tasks is enough. The person who negotiates is busy with the first lead's for
     * 100 hours, so the second lead waits for them from 1:00 on, and is never answered; it is won
     * by the other task after a day.
     */
    @Test
    void whatIsNoLongerWaitedForIsNotBreached() {
        // Given
        String yaml =
                """
                schemaVersion: 1
                id: watched
                name: {en: Watched}
                timeZone: UTC
                currency: EUR
                sources:
                  web:
                    name: {en: Web}
                    channel: other
                    arrivals: {trace: [{at: "2026-01-05T00:00"}, {at: "2026-01-05T01:00"}]}
                roles:
                  sales: {name: {en: Sales}, capacity: 1}
                stages:
                  deal:
                    name: {en: Deal}
                    parallel:
                      join: any
                      tasks:
                        negotiate:
                          name: {en: Negotiate}
                          role: sales
                          workHours: {type: constant, value: 100}
                        wait: {name: {en: Wait}, lagDays: {type: constant, value: 1}}
                    exits: {won: {to: WON}}
                guardrails:
                  half: {name: {en: Half}, measure: waiting-days, limit: 0.5}
                  two: {name: {en: Two}, measure: waiting-days, limit: 2}
                  answer:
                    name: {en: Answer}
                    measure: first-response-working-hours
                    limit: 40
                """;

        // When
        Story story = Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);

        // Then
        long start = story.all(CREATED).getFirst().at();
        assertThat(story.all(BREACHED))
                .extracting(Event::lead, Event::about, e -> (e.at() - start) / HOUR)
                .containsExactly(tuple(2L, 0, 13L));
        assertThat(story.all(WON))
                .extracting(Event::lead, e -> (e.at() - start) / HOUR)
                .containsExactly(tuple(1L, 24L), tuple(2L, 25L));
    }
}
