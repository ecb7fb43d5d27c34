package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a role has done, worked out by hand: two work from 9:00 to 17:00, on each lead four hours.
 * Two leads come on Monday at 15:00, others at 16:00, 16:30 and 16:45. The first two are worked on
 * until Tuesday 11:00, the next two until Tuesday 15:00, the last one until Wednesday 11:00. It is
 * measured from midnight before Tuesday; a wait that ends later is told whole.
 */
class UsageTest {
    private static final String PLACES =
            """
            roles:
              sales: {name: {en: Sales}, capacity: 2, calendar: office}
            """;

    private static final String PEOPLE =
            """
            roles:
              sales: {name: {en: Sales}, assignment: round-robin}
            people:
              anna: {name: {en: Anna}, roles: [sales], calendar: office}
              boris: {name: {en: Boris}, roles: [sales], calendar: office}
            """;

    private static final String PROCESS =
            """
            schemaVersion: 1
            id: usage
            name: {en: Usage}
            timeZone: UTC
            currency: EUR
            calendars:
              office:
                week:
                  monday: ["09:00-17:00"]
                  tuesday: ["09:00-17:00"]
                  wednesday: ["09:00-17:00"]
            sources:
              web:
                name: {en: Web}
                channel: other
                arrivals:
                  trace:
                    - {at: "2026-01-05T15:00:00", leads: 2}
                    - {at: "2026-01-05T16:00:00"}
                    - {at: "2026-01-05T16:30:00"}
                    - {at: "2026-01-05T16:45:00"}
            stages:
              call:
                name: {en: Call}
                role: sales
                workHours: {type: constant, value: 4}
                exits: {won: {to: WON}}
            """;

    /** So many hours after midnight before Tuesday. */
    private static Replication after(int hours, String staff) {
        CompiledProcess process = Definitions.compile(Definitions.yaml(PROCESS + staff), 1, 2);
        Replication replication = new Replication(process, 1, 0, new Outcomes());
        replication.advanceTo(process.window().warmUpEnd() + ms(hours));
        return replication;
    }

    private static RoleUsage sales(int open, int busy, int queue, int waits, double wait) {
        return new RoleUsage(0, 2, ms(open), ms(busy), ms(queue), waits, ms(wait), -1);
    }

    private static long ms(double hours) {
        return Math.round(hours * 3_600_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, PEOPLE})
    void nothingIsDoneWhenMeasuringBegins(String staff) {
        assertThat(after(0, staff).roleUsage()).containsExactly(sales(0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, PEOPLE})
    void whoWaitsOverNightIsInTheQueueMeanwhile(String staff) {
        assertThat(after(9, staff).roleUsage()).containsExactly(sales(0, 0, 27, 0, 0));
    }

    /** Two have waited 19 and 18.5 hours when they are served; the third still waits. */
    @ParameterizedTest
    @ValueSource(strings = {PLACES, PEOPLE})
    void inTheMiddleOfADayWhatIsUnderWayCountsSoFar(String staff) {
        assertThat(after(13, staff).roleUsage())
                .containsExactly(sales(8, 8, 11 + 11 + 13, 2, 37.5));
    }

    /** The last one has waited 22 hours and a quarter, and is worked on by one of the two. */
    @ParameterizedTest
    @ValueSource(strings = {PLACES, PEOPLE})
    void atTheEndEverythingIsDone(String staff) {
        assertThat(after(48, staff).roleUsage())
                .containsExactly(sales(32, 16, 11 + 11 + 15, 3, 59.75));
    }

    @Test
    void peopleTakeTurns() {
        assertThat(after(48, PEOPLE).personUsage())
                .containsExactly(
                        new PersonUsage(0, ms(16), ms(2 + 4 + 4), 2, -1),
                        new PersonUsage(1, ms(16), ms(2 + 4), 1, -1));
    }
}
