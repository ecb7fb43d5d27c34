package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.BREACHED;
import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.FROZEN;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.REOPENED;
import static io.leadflow.simulation.process.Story.Kind.STALE;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.simulation.process.Story.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small processes for what random ones have shown at the edges: each is here once, by hand. */
class EdgesTest {
    private static final long SEED = 20_261_125;
    private static final long DAY = 86_400_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static ProcessDefinition process(String zone, String rest) {
        return Definitions.yaml(
                """
                schemaVersion: 1
                id: edges
                name: {en: Edges}
                timeZone: %s
                currency: EUR
                %s
                """
                        .formatted(zone, rest));
    }

    private static RunWindow window(String zone, LocalDate start, int days) {
        return RunWindow.of(ZoneId.of(zone), start, 0, days, 0);
    }

    private static PipelineLead placed(String stage, double stageDays) {
        return new PipelineLead(stage, "web", null, stageDays, null, null, null, null);
    }

    private static Story pipeline(ProcessDefinition definition, PipelineLead... leads) {
        RunOptions options = new RunOptions(Long.MAX_VALUE, false, List.of(leads));
        return Story.of(CompiledProcess.of(definition, window("UTC", START, 20), options), SEED, 0);
    }

    @Test
    void aLeadOfThePipelineGoesStaleByTheDaysBeforeTheStart() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        sources:
                          web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 0}}
                        stages:
                          wait:
                            name: {en: Wait}
                            lagDays: {type: constant, value: 30}
                            staleAfterWorkingDays: 5
                            exits: {won: {to: WON}}
                        """);

        // When
        Story story = pipeline(definition, placed("wait", 3), placed("wait", 40));

        // Then
        long start = window("UTC", START, 20).start();
        assertThat(story.all(STALE)).extracting(Event::at).containsExactly(start, start + 2 * DAY);
        assertThat(story.all(STALE)).extracting(Event::lead).containsExactly(2L, 1L);
    }

    @Test
    void whatALeadOfThePipelineHasStayedDoesNotCountInTheNextStage() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        sources:
                          web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 0}}
                        stages:
                          gate: {name: {en: Gate}, exits: {on: {to: wait}}}
                          wait:
                            name: {en: Wait}
                            lagDays: {type: constant, value: 30}
                            timeout: {afterDays: 10, to: LOST, reason: silent}
                            exits: {won: {to: WON}}
                        lostReasons: {silent: {name: {en: Silent}}}
                        """);

        // When
        Story story = pipeline(definition, placed("gate", 8));

        // Then
        long start = window("UTC", START, 20).start();
        assertThat(story.all(ENTERED)).extracting(Event::age).containsExactly(8 * DAY, -1L);
        assertThat(story.all(LOST)).extracting(Event::at).containsExactly(start + 10 * DAY);
    }

    /** Lost for now and frozen for good are both no longer open, stale or not. */
    @Test
    void whatIsLostForNowOrFrozenForGoodIsNotOpen() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        sources:
                          web:
                            name: {en: Web}
                            channel: other
                            arrivals: {trace: [{at: "2026-01-06T00:00:00", leads: 40}]}
                        stages:
                          look:
                            name: {en: Look}
                            exits:
                              lost: {to: LOST, reason: silent, probability: 0.5}
                              frozen: {to: FROZEN, reason: never}
                        lostReasons:
                          silent:
                            name: {en: Silent}
                            reopening:
                              probability: 0.5
                              afterDays: {type: constant, value: 100}
                              to: look
                        freezes: {never: {name: {en: Never}, staleAfterDays: 8}}
                        guardrails:
                          response:
                            name: {en: Response}
                            measure: first-response-working-hours
                            limit: 4
                        """);
        CompiledProcess process = CompiledProcess.of(definition, window("UTC", START, 20));

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        assertThat(story.all(LOST)).anyMatch(e -> e.who() == 1).anyMatch(e -> e.who() == 0);
        assertThat(story.all(FROZEN)).hasSameSizeAs(story.all(STALE)).isNotEmpty();
        assertThat(story.replication().openLeads()).isZero();
        assertThat(story.all(BREACHED)).isEmpty();
    }

    @Test
    void aReopenedLeadIsOpenAgain() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        sources:
                          web:
                            name: {en: Web}
                            channel: other
                            arrivals: {trace: [{at: "2026-01-06T00:00:00", leads: 30}]}
                        stages:
                          look:
                            name: {en: Look}
                            exits: {lost: {to: LOST, reason: silent}}
                          again:
                            name: {en: Again}
                            lagDays: {type: constant, value: 100}
                            exits: {won: {to: WON}}
                        lostReasons:
                          silent:
                            name: {en: Silent}
                            reopening:
                              probability: 0.5
                              afterDays: {type: constant, value: 5}
                              to: again
                        """);

        // When
        Story story = Story.of(CompiledProcess.of(definition, window("UTC", START, 20)), SEED, 0);

        // Then
        assertThat(story.replication().openLeads())
                .isEqualTo(story.all(REOPENED).size())
                .isPositive();
        assertThat(story.replication().outcome().lost()).isEqualTo(30 - story.all(REOPENED).size());
    }

    /**
     * Away until after the horizon is not gone for good: the lead waits, however long it is
     * watched.
     */
    @Test
    void anOwnerWhoIsAwayAtTheEndHasNotLeft() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        sources:
                          web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 0}}
                        roles:
                          sales: {name: {en: Sales}, assignment: owner}
                        people:
                          anna:
                            name: {en: Anna}
                            roles: [sales]
                            absences: [{from: 2026-01-10, to: 2026-03-01}]
                          boris: {name: {en: Boris}, roles: [sales]}
                        stages:
                          call:
                            name: {en: Call}
                            role: sales
                            workHours: {type: constant, value: 1}
                            lagDays: {type: constant, value: 7}
                            exits: {again: {to: call, probability: 0.9}, won: {to: WON}}
                        """);
        PipelineLead lead = new PipelineLead("call", "web", null, 0.0, null, "anna", null, 20);

        // When
        Story story = pipeline(definition, lead);

        // Then
        assertThat(story.all(ENTERED)).anyMatch(e -> e.about() == 2);
        assertThat(story.all(WORK_STARTED)).allMatch(e -> e.who() == 0).hasSize(20);
    }

    /** Anna begins what she has not the hours to finish; Boris does all that is left of it. */
    @Test
    void interruptedWorkIsDoneToItsEndThoughItsFirstEndWasBeyondTheHorizon() {
        // Given
        ProcessDefinition definition =
                process(
                        "UTC",
                        """
                        calendars:
                          mornings:
                            week: {monday: ["09:00-10:00"], tuesday: ["09:00-10:00"]}
                          later: {week: {tuesday: ["10:00-24:00"], wednesday: ["00:00-24:00"], thursday: ["00:00-24:00"]}}
                        sources:
                          small:
                            name: {en: Small}
                            channel: other
                            arrivals: {trace: [{at: "2026-01-05T09:00:00"}]}
                          large:
                            name: {en: Large}
                            channel: other
                            arrivals: {trace: [{at: "2026-01-06T09:30:00"}]}
                        roles:
                          sales:
                            name: {en: Sales}
                            queue: {discipline: by-source, sources: [large], preemptive: true}
                        people:
                          anna: {name: {en: Anna}, roles: [sales], calendar: mornings}
                          boris: {name: {en: Boris}, roles: [sales], calendar: later}
                        stages:
                          call:
                            name: {en: Call}
                            role: sales
                            workHours: {type: constant, value: 30}
                            exits: {won: {to: WON}}
                        """);

        // When
        Story story = Story.of(CompiledProcess.of(definition, window("UTC", START, 10)), SEED, 0);

        // Then
        // an hour on Monday and half of one on Tuesday are done; 28.5 hours from Tuesday 10:00
        assertThat(story.of(1).getLast())
                .matches(e -> e.kind() == WON && e.at() == moment("2026-01-07T14:30:00Z"));
    }

    private static long moment(String at) {
        return Instant.parse(at).toEpochMilli();
    }

    /** Two days after Friday 15:00 is Sunday 15:00, though an hour of Sunday is skipped. */
    @Test
    void workingDaysEndAtTheTimeOfDayTheyBeganAt() {
        // Given
        String zone = "Europe/Berlin";
        ProcessDefinition definition =
                process(
                        zone,
                        """
                        sources:
                          web:
                            name: {en: Web}
                            channel: other
                            arrivals: {trace: [{at: "2026-03-27T15:00:00"}]}
                        stages:
                          wait:
                            name: {en: Wait}
                            lagDays: {type: constant, value: 30}
                            staleAfterWorkingDays: 2
                            exits: {won: {to: WON}}
                        """);

        // When
        Story story =
                Story.of(
                        CompiledProcess.of(definition, window(zone, LocalDate.of(2026, 3, 20), 20)),
                        SEED,
                        0);

        // Then
        assertThat(story.all(STALE))
                .extracting(
                        e -> Instant.ofEpochMilli(e.at()).atZone(ZoneId.of(zone)).toLocalDateTime())
                .containsExactly(LocalDateTime.of(2026, 3, 29, 15, 0));
    }
}
