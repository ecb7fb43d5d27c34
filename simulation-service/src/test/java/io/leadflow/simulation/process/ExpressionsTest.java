package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions know of a lead whose way is known to the hour. */
class ExpressionsTest {
    private static final long HOUR = 3_600_000;

    /**
     * The second lead comes on Tuesday 6 January 2026 at 9:00, waits two hours for the first, is
     * called for three and checked for six, then goes back once: 20:00 call, 23:00 check, 5:00 out.
     */
    private static Story simulate(String condition) {
        String yaml =
                """
                schemaVersion: 1
                id: expressions
                name: {en: Expressions}
                timeZone: Europe/Berlin
                currency: EUR
                attributes:
                  size: {value: {categories: {small: 0, large: 1}}}
                  score: {value: {number: {type: constant, value: 0.75}}}
                sources:
                  web:
                    name: {en: Web}
                    channel: email
                    arrivals: {trace: [{at: "2026-01-06T08:00:00"}]}
                  fair:
                    name: {en: Fair}
                    channel: event
                    dealValue: {type: constant, value: 1250.5}
                    arrivals: {trace: [{at: "2026-01-06T09:00:00"}]}
                roles:
                  team: {name: {en: Team}, capacity: 1}
                  desk: {name: {en: Desk}, capacity: 2}
                stages:
                  intake:
                    name: {en: Intake}
                    exits: {on: {to: call}}
                  call:
                    name: {en: Call}
                    role: team
                    workHours: {type: constant, value: 3}
                    exits: {on: {to: check}}
                  check:
                    name: {en: Check}
                    role: desk
                    workHours: {type: constant, value: 6}
                    exits:
                      again: {to: call, when: "lead.visits < 2", probability: 1}
                      won: {to: WON, when: "lead.visits > 1 && (%s)", probability: 1}
                      lost: {to: LOST, reason: silent}
                lostReasons:
                  silent: {name: {en: Silent}}
                """
                        .formatted(condition);
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead.value == 1250.5 | true",
                "lead.source == 'fair' | true",
                "lead.source == 'web' | false",
                "lead.channel == 'event' | true",
                "lead.channel == 'email' | false",
                "lead.size == 'large' | true",
                "lead.size == 'small' | false",
                "lead.score == 0.75 | true",
                "lead.visits == 2 | true",
                "lead.regresses == 1 | true",
                "lead.ageDays * 24.0 > 19.99 && lead.ageDays * 24.0 < 20.01 | true",
                "lead.stageDays == 0.25 | true",
                "lead.waitedHours == 2.0 | true",
                "lead.responseHours == 2.0 | true",
                "now.month == 1 | true",
                "now.weekday == 3 | true",
                "now.hour == 5 | true",
                "now.day == 2 | true"
            })
    void expressionsKnowTheLead(String condition, boolean holds) {
        // When
        Story story = simulate(condition);

        // Then
        long start = story.all(CREATED).getFirst().at() - 8 * HOUR;
        assertThat(story.of(2).getLast())
                .matches(e -> e.kind() == (holds ? WON : LOST))
                .matches(e -> e.at() == start + 29 * HOUR);
    }

    @Test
    void whoHasNotBeenServedHasWaitedForAnAnswerUntilNow() {
        // Given
        String yaml =
                """
                schemaVersion: 1
                id: unanswered
                name: {en: Unanswered}
                timeZone: UTC
                currency: EUR
                sources:
                  web:
                    name: {en: Web}
                    channel: email
                    arrivals: {trace: [{at: "2026-01-06T08:00:00"}]}
                stages:
                  intake:
                    name: {en: Intake}
                    lagDays: {type: constant, value: 0.5}
                    exits: {on: {to: check}}
                  check:
                    name: {en: Check}
                    exits:
                      won: {to: WON, when: "lead.responseHours == 12.0", probability: 1}
                      lost: {to: LOST, reason: silent}
                lostReasons:
                  silent: {name: {en: Silent}}
                """;

        // When
        Story story = Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);

        // Then
        assertThat(story.all(WON)).hasSize(1);
    }

    /** Of the three who wait while the first is served, the greatest goes first; tasks count so. */
    @Test
    void theHighestPriorityIsServedFirstInTasksToo() {
        // Given
        String yaml =
                """
                schemaVersion: 1
                id: priorities
                name: {en: Priorities}
                timeZone: UTC
                currency: EUR
                sources:
                  first: {name: {en: A}, channel: email, arrivals: {trace: [{at: "2026-01-06T08:00:00"}]}}
                  small: {name: {en: B}, channel: email, arrivals: {trace: [{at: "2026-01-06T08:10:00"}]}}
                  large: {name: {en: C}, channel: event, arrivals: {trace: [{at: "2026-01-06T08:20:00"}]}}
                  other: {name: {en: D}, channel: other, arrivals: {trace: [{at: "2026-01-06T08:30:00"}]}}
                roles:
                  team:
                    name: {en: Team}
                    capacity: 1
                    queue:
                      discipline: priority
                      priority: "(lead.channel == 'event' ? 5.0 : 0.0) + (lead.source == 'other' ? 2.0 : 0.0) + lead.ageDays"
                stages:
                  review:
                    name: {en: Review}
                    parallel:
                      join: all
                      tasks:
                        legal: {name: {en: Legal}, role: team, workHours: {type: constant, value: 1}}
                    exits: {won: {to: WON}}
                """;

        // When
        Story story = Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);

        // Then
        assertThat(story.all(WORK_STARTED)).extracting(Event::lead).containsExactly(1L, 3L, 4L, 2L);
    }
}
