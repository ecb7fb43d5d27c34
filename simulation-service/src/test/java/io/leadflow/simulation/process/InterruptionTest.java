package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.TIMED_OUT;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_INTERRUPTED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that is interrupted by what matters more, done by anybody and by named people. */
class InterruptionTest {
    private static final long HOUR = 3_600_000;

    /** Small leads at 8:00, large ones at other times; both take ten hours. */
    private static Story simulate(String staff, String large, String stage) {
        String yaml =
                """
                schemaVersion: 1
                id: interruptions
                name: {en: Interruptions}
                timeZone: UTC
                currency: EUR
                sources:
                  small:
                    name: {en: Small}
                    channel: other
                    arrivals: {trace: [{at: "2026-01-06T08:00:00"}]}
                  large:
                    name: {en: Large}
                    channel: other
                    arrivals: {trace: [%s]}
                roles:
                  sales:
                    name: {en: Sales}
                    %s
                    queue: {discipline: by-source, sources: [large, small], preemptive: true}
                people:
                  %s
                stages:
                  call:
                    name: {en: Call}
                    role: sales
                    workHours: {type: constant, value: 10}
                %s
                    exits: {won: {to: WON}}
                lostReasons:
                  silent: {name: {en: Silent}}
                """
                        .formatted(
                                large,
                                staff.equals("places") ? "capacity: 1" : "assignment: least-loaded",
                                staff.equals("places")
                                        ? "{}"
                                        : "anna: {name: {en: Anna}, roles: [sales]}",
                                stage.indent(4).stripTrailing());
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);
    }

    private static long hours(Story story, Event event) {
        return (event.at() - story.all(CREATED).getFirst().at()) / HOUR;
    }

    private static String[] told(Story story, long lead) {
        return story.of(lead).stream()
                .map(e -> e.kind() + " " + hours(story, e))
                .filter(e -> !e.startsWith("CREATED") && !e.startsWith("ENTERED"))
                .toArray(String[]::new);
    }

    /** The time is up after five hours, while the work goes on; the large lead comes after six. */
    @ParameterizedTest
    @ValueSource(strings = {"places", "people"})
    void whoseTimeIsUpLeavesWhenTheWorkIsInterrupted(String staff) {
        // Given
        String limit = "timeout: {afterDays: 0.2083333333333333, to: LOST, reason: silent}";

        // When
        Story story = simulate(staff, "{at: \"2026-01-06T14:00:00\"}", limit);

        // Then
        assertThat(told(story, 1))
                .containsExactly(
                        WORK_STARTED + " 0",
                        WORK_INTERRUPTED + " 6",
                        TIMED_OUT + " 6",
                        LOST + " 6");
        assertThat(told(story, 2))
                .containsExactly(
                        WORK_STARTED + " 6",
                        WORK_FINISHED + " 16",
                        TIMED_OUT + " 16",
                        LOST + " 16");
    }

    /** Three hours are done, then two, then the five that are left. */
    @ParameterizedTest
    @ValueSource(strings = {"places", "people"})
    void whatIsLeftIsDoneAfterEachInterruption(String staff) {
        // When
        Story story =
                simulate(
                        staff,
                        "{at: \"2026-01-06T11:00:00\"}, {at: \"2026-01-06T23:00:00\"}",
                        "lagDays: {type: constant, value: 0}");

        // Then
        assertThat(told(story, 1))
                .containsExactly(
                        WORK_STARTED + " 0",
                        WORK_INTERRUPTED + " 3",
                        WORK_STARTED + " 13",
                        WORK_INTERRUPTED + " 15",
                        WORK_STARTED + " 25",
                        WORK_FINISHED + " 30",
                        WON + " 30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "people"})
    void largeLeadsDoNotInterruptEachOther(String staff) {
        // When
        Story story =
                simulate(
                        staff,
                        "{at: \"2026-01-06T11:00:00\"}, {at: \"2026-01-06T12:00:00\"}",
                        "lagDays: {type: constant, value: 0}");

        // Then
        assertThat(story.all(WORK_INTERRUPTED)).extracting(Event::lead).containsExactly(1L);
        assertThat(told(story, 2)).startsWith(WORK_STARTED + " 3", WORK_FINISHED + " 13");
        assertThat(told(story, 3)).startsWith(WORK_STARTED + " 13", WORK_FINISHED + " 23");
        assertThat(told(story, 1))
                .endsWith(WORK_STARTED + " 23", WORK_FINISHED + " 30", WON + " 30");
    }

    /** Waits are 0 hours, ten of the small lead, and nine of the second large one. */
    @ParameterizedTest
    @ValueSource(strings = {"places", "people"})
    void theUseOfARoleCountsInterruptedWorkAndWaits(String staff) {
        // When
        Story story =
                simulate(
                        staff,
                        "{at: \"2026-01-06T11:00:00\"}, {at: \"2026-01-06T12:00:00\"}",
                        "lagDays: {type: constant, value: 0}");

        // Then
        RoleUsage sales = story.replication().roleUsage().getFirst();
        assertThat(sales.busyMs()).isEqualTo(30 * HOUR);
        assertThat(sales.openMs()).isEqualTo(240 * HOUR);
        assertThat(sales.queueMs()).isEqualTo(29 * HOUR);
        assertThat(sales.waitMs()).isEqualTo(29 * HOUR);
        assertThat(sales.waits()).isEqualTo(4);
        assertThat(sales.capacity()).isEqualTo(1);
    }
}
