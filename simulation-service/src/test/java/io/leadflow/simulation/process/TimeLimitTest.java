package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.STALE;
import static io.leadflow.simulation.process.Story.Kind.TIMED_OUT;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time limits and stale leads: waiting and lagging leads leave at once, others after the work. */
class TimeLimitTest {
    private static final long SEED = 5;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private static final String LIMIT = "timeout: {afterDays: 1, to: LOST, reason: too-late}";

    private static Story simulate(String perDay, String calendar, String stage) {
        String yaml =
                """
                schemaVersion: 1
                id: limits
                name: {en: Limits}
                timeZone: Europe/Berlin
                currency: EUR
                calendars:
                  office:
                    week:
                      monday: ["09:00-17:00"]
                      tuesday: ["09:00-17:00"]
                      wednesday: ["09:00-17:00"]
                      thursday: ["09:00-17:00"]
                      friday: ["09:00-17:00"]
                    holidays: [2026-01-14]
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: %s}}
                roles:
                  team: {name: {en: Team}, capacity: 1%s}
                stages:
                  only:
                    name: {en: Only}
                    %s
                    exits:
                      won: {to: WON, probability: 1}
                lostReasons:
                  too-late: {name: {en: Too late}}
                """
                        .formatted(perDay, calendar, stage);
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 60, 20), SEED, 0);
    }

    private static List<Story.Kind> kinds(List<Event> events) {
        return events.stream().map(Event::kind).toList();
    }

    /** After a day it goes where it waits for months; the three days of the lag are forgotten. */
    @Test
    void aLagThatIsCutShortDoesNotEndLater() {
        // When
        Story story =
                simulate(
                        "1",
                        "",
                        """
                        lagDays: {type: constant, value: 3}
                            timeout: {afterDays: 1, to: busy}
                            exits: {won: {to: WON}}
                          busy:
                            name: {en: Busy}
                            role: team
                            workHours: {type: constant, value: 100}\
                        """);

        // Then
        List<Story.Kind> way =
                List.of(CREATED, ENTERED, TIMED_OUT, ENTERED, WORK_STARTED, WORK_FINISHED, WON);
        assertThat(story.all(CREATED))
                .allSatisfy(
                        lead ->
                                assertThat(way)
                                        .startsWith(
                                                kinds(story.of(lead.lead()))
                                                        .toArray(Story.Kind[]::new)));
        assertThat(story.all(WON)).hasSizeBetween(10, 20);
    }

    @Test
    void aWaitingLeadLeavesAtItsLimit() {
        // When
        Story story =
                simulate(
                        "4",
                        "",
                        "role: team\n    workHours: {type: constant, value: 8}\n    " + LIMIT);

        // Then
        List<Event> waiting =
                story.all(ENTERED).stream()
                        .filter(e -> kinds(story.after(e)).equals(List.of(TIMED_OUT, LOST)))
                        .toList();
        assertThat(waiting).hasSizeGreaterThan(20);
        for (Event entered : waiting) {
            assertThat(story.after(entered))
                    .allMatch(event -> event.at() == entered.at() + DAY, "at " + entered);
        }
    }

    @Test
    void aLeadBeingWorkedOnLeavesWhenTheWorkEnds() {
        // When
        Story story =
                simulate(
                        "0.2",
                        "",
                        "role: team\n    workHours: {type: constant, value: 30}\n    " + LIMIT);

        // Then
        assertThat(story.all(TIMED_OUT)).hasSizeGreaterThan(5);
        for (Event started : story.all(WORK_STARTED)) {
            List<Event> after = story.after(started);
            assertThat(kinds(after)).isEqualTo(List.of(WORK_FINISHED, TIMED_OUT, LOST));
            assertThat(after).allMatch(event -> event.at() == started.at() + 30 * HOUR);
        }
    }

    @Test
    void aLaggingLeadLeavesAtItsLimit() {
        // When
        Story story = simulate("3", "", "lagDays: {type: constant, value: 1.5}\n    " + LIMIT);

        // Then
        for (Event entered : story.all(ENTERED)) {
            assertThat(kinds(story.after(entered))).isEqualTo(List.of(TIMED_OUT, LOST));
            assertThat(story.after(entered)).allMatch(event -> event.at() == entered.at() + DAY);
        }
    }

    @Test
    void whoLeavesInTimeIsNotTimedOut() {
        // When
        Story story = simulate("3", "", "lagDays: {type: constant, value: 0.9}\n    " + LIMIT);

        // Then
        assertThat(story.all(TIMED_OUT)).isEmpty();
        assertThat(story.all(WON)).hasSameSizeAs(story.all(ENTERED));
    }

    @Test
    void aLeadIsStaleAfterTheWorkingDaysOfItsRole() {
        // When
        Story story =
                simulate(
                        "3",
                        ", calendar: office",
                        """
                        role: team
                            workHours: {type: constant, value: 0.01}
                            lagDays: {type: constant, value: 19}
                            staleAfterWorkingDays: 3\
                        """);

        // Then
        assertThat(story.all(STALE)).hasSizeGreaterThan(100);
        for (Event entered : story.all(ENTERED)) {
            assertThat(story.after(entered).stream().filter(e -> e.kind() == STALE))
                    .as("stale after %s", entered)
                    .extracting(Event::at)
                    .containsExactly(workingDaysAfter(entered.at(), 3));
        }
    }

    @Test
    void withoutARoleEveryDayCountsAndAFastLeadIsNeverStale() {
        // When
        Story slow =
                simulate(
                        "3",
                        "",
                        "lagDays: {type: constant, value: 9}\n    staleAfterWorkingDays: 3");
        Story fast =
                simulate(
                        "3",
                        "",
                        "lagDays: {type: constant, value: 2.9}\n    staleAfterWorkingDays: 3");

        // Then
        assertThat(fast.all(STALE)).isEmpty();
        for (Event entered : slow.all(ENTERED)) {
            assertThat(kinds(slow.after(entered))).isEqualTo(List.of(STALE, WON));
            assertThat(slow.after(entered).getFirst().at()).isEqualTo(entered.at() + 3 * DAY);
        }
    }

    /** Day by day with java.time; a time limit does not span a change of the clocks here. */
    private static long workingDaysAfter(long at, int days) {
        ZonedDateTime due = Instant.ofEpochMilli(at).atZone(ZoneId.of("Europe/Berlin"));
        for (int left = days; left > 0; ) {
            due = due.plusDays(1);
            left -= works(due.toLocalDate()) ? 1 : 0;
        }
        return due.toInstant().toEpochMilli();
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !day.equals(LocalDate.of(2026, 1, 14));
    }
}
