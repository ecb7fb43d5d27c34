package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_INTERRUPTED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which of two people, Anna (0) and Boris (1), takes which lead when: stories worked out by hand.
 */
class AssignmentTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 0, 0);
    private static final long HOUR = 3_600_000;
    private static final String ANNA = "anna: {name: {en: Anna}, roles: [sales]}";
    private static final String BORIS = "boris: {name: {en: Boris}, roles: [sales]}";

    /**
     * Work is long (8 hours), short (4), or of two tasks (3 and 2).
     *
     * @param sources each a name, the stage where its leads enter, and hours after the start;
     *     besides, each stage has a source whose leads come too late to be seen
     */
    private static Story simulate(String role, List<String> people, String... sources) {
        String yaml =
                """
                schemaVersion: 1
                id: assignment
                name: {en: Assignment}
                timeZone: UTC
                currency: EUR
                calendars:
                  office: {week: {monday: ["09:00-17:00"], tuesday: ["09:00-17:00"], wednesday: ["09:00-17:00"]}}
                roles:
                  sales: {name: {en: Sales}, %s}
                people: {%s}
                sources:
                  late-long: {name: {en: X}, channel: other, entry: long, arrivals: {trace: [{at: "2027-01-01T00:00"}]}}
                  late-short: {name: {en: X}, channel: other, entry: short, arrivals: {trace: [{at: "2027-01-01T00:00"}]}}
                  late-tasks: {name: {en: X}, channel: other, entry: tasks, arrivals: {trace: [{at: "2027-01-01T00:00"}]}}
                %s
                stages:
                  long:
                    name: {en: Long}
                    role: sales
                    workHours: {type: constant, value: 8}
                    exits: {won: {to: WON}}
                  short:
                    name: {en: Short}
                    role: sales
                    workHours: {type: constant, value: 4}
                    exits: {won: {to: WON}}
                  tasks:
                    name: {en: Tasks}
                    parallel:
                      join: all
                      tasks:
                        legal: {name: {en: Legal}, role: sales, workHours: {type: constant, value: 3}}
                        price: {name: {en: Price}, role: sales, workHours: {type: constant, value: 2}}
                    exits: {won: {to: WON}}
                """
                        .formatted(
                                role,
                                String.join(", ", people),
                                Arrays.stream(sources)
                                        .map(AssignmentTest::source)
                                        .collect(Collectors.joining("\n")));
        return Story.of(Definitions.compile(Definitions.yaml(yaml), 0, 10), 1, 0);
    }

    private static String source(String words) {
        String[] word = words.split(" ");
        String trace =
                Arrays.stream(word)
                        .skip(2)
                        .map(hour -> "{at: \"%s:00\"}".formatted(START.plusHours(toInt(hour))))
                        .collect(Collectors.joining(", "));
        return "  %s: {name: {en: X}, channel: other, entry: %s, arrivals: {trace: [%s]}}"
                .formatted(word[0], word[1], trace);
    }

    private static int toInt(String hour) {
        return Integer.parseInt(hour);
    }

    /** What is told of work and wins: the hour, the lead, what, and who it is by. */
    private static List<String> told(Story story) {
        long start = story.events.getFirst().at() / (24 * HOUR) * 24 * HOUR;
        return story.events.stream()
                .filter(
                        e ->
                                Set.of(WORK_STARTED, WORK_FINISHED, WORK_INTERRUPTED, WON)
                                        .contains(e.kind()))
                .map(
                        e ->
                                "%d %d %s %d"
                                        .formatted(
                                                (e.at() - start) / HOUR,
                                                e.lead(),
                                                e.kind(),
                                                e.who()))
                .toList();
    }

    private static List<Integer> whoStarted(Story story) {
        return story.all(WORK_STARTED).stream().map(Event::who).toList();
    }

    /**
     * Hours worked before a lead comes: 0 and 0; 0 and 0; 8 and 4; 8 and 8; 12 and 8; 12 and 12.
     */
    @Test
    void whoHasWorkedLessIsChosenAndOfEqualsTheFirst() {
        // When
        Story story =
                simulate(
                        "assignment: least-loaded",
                        List.of(ANNA, BORIS),
                        "long long 0",
                        "short short 1 10 20 30 40");

        // Then
        assertThat(whoStarted(story)).containsExactly(0, 1, 1, 0, 1, 0);
    }

    @Test
    void peopleTakeTurns() {
        // When
        Story story =
                simulate(
                        "assignment: round-robin",
                        List.of(ANNA, BORIS),
                        "long long 0",
                        "short short 1 10 20 30 40");

        // Then
        assertThat(whoStarted(story)).containsExactly(0, 1, 0, 1, 0, 1);
    }

    /** Boris is faster in short work. Hours before long work: 0, 0; 8, 0; 8, 8; 16, 10. */
    @ParameterizedTest
    @CsvSource({"false, 0 1 0 1 1", "true, 0 1 0 0 1"})
    void theFasterIsChosenAndOfEqualsWhoHasWorkedLess(boolean borisFirst, String expected) {
        // Given
        String fast = "boris: {name: {en: Boris}, roles: [sales], speed: {short: 2}}";

        // When
        Story story =
                simulate(
                        "assignment: best-fit",
                        borisFirst ? List.of(fast, ANNA) : List.of(ANNA, fast),
                        "long long 0 10 20 40",
                        "short short 30");

        // Then
        assertThat(whoStarted(story)).map(String::valueOf).containsExactly(expected.split(" "));
    }

    /** The second task of the first lead, then those of the second lead. */
    @Test
    void whoEndsATaskTakesTheNextOneOnceTheLeadHasGoneOn() {
        // When
        Story story = simulate("assignment: least-loaded", List.of(ANNA), "tasks tasks 0 1");

        // Then
        assertThat(told(story))
                .containsExactly(
                        "0 1 WORK_STARTED 0",
                        "3 1 WORK_FINISHED 0",
                        "3 1 WORK_STARTED 0",
                        "5 1 WORK_FINISHED 0",
                        "5 1 WON -1",
                        "5 2 WORK_STARTED 0",
                        "8 2 WORK_FINISHED 0",
                        "8 2 WORK_STARTED 0",
                        "10 2 WORK_FINISHED 0",
                        "10 2 WON -1");
    }

    private static final String URGENT_FIRST =
            "queue: {discipline: by-source, sources: [urgent, short, slow], preemptive: true}";

    /** What is left of the slow one is done by who has done the short one. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0, 1", "1, 0, 1, 0"})
    void whatGoesLastIsInterrupted(int slow, int shortOne, int bySlow, int byShort) {
        // When
        Story story =
                simulate(
                        URGENT_FIRST,
                        List.of(ANNA, BORIS),
                        "urgent long 2",
                        "short short " + shortOne,
                        "slow long " + slow);

        // Then
        int slowLead = slow + 1;
        int shortDone = shortOne + 4;
        assertThat(told(story))
                .contains(
                        "2 %d WORK_INTERRUPTED %d".formatted(slowLead, bySlow),
                        "2 3 WORK_STARTED %d".formatted(bySlow),
                        "%d %d WORK_STARTED %d".formatted(shortDone, slowLead, byShort),
                        "11 %d WORK_FINISHED %d".formatted(slowLead, byShort));
        assertThat(story.all(WORK_INTERRUPTED)).hasSize(1);
    }

    /** It comes at night, when work rests, and interrupts it in the morning. */
    @ParameterizedTest
    @CsvSource({"true, 0", "false, -1"})
    void whatIsUrgentGoesFirstWhenTheDayBegins(boolean people, int who) {
        // When
        Story story =
                simulate(
                        URGENT_FIRST.replace("short, ", "")
                                + (people ? "" : ", capacity: 1, calendar: office"),
                        people ? List.of(ANNA.replace("]}", "], calendar: office}")) : List.of(),
                        "urgent long 20",
                        "slow long 15");

        // Then
        assertThat(told(story))
                .containsExactly(
                        "15 1 WORK_STARTED " + who,
                        "33 1 WORK_INTERRUPTED " + who,
                        "33 2 WORK_STARTED " + who,
                        "41 2 WORK_FINISHED " + who,
                        "41 2 WON -1",
                        "57 1 WORK_STARTED " + who,
                        "63 1 WORK_FINISHED " + who,
                        "63 1 WON -1");
    }
}
