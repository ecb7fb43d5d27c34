package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.Absence;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hours of people, work across closing times, sessions and working days over changes of the clocks,
 * minute by minute against java.time: changes of an hour, of half and of two, at midnight, and a
 * day that never was.
 */
class CalendarLawsTest {
    private static final long MINUTE = 60_000;

    /** A week around a day on which the clocks change. */
    private record Week(ZoneId zone, LocalDate day) {
        ProcessDefinition definition() {
            return Definitions.yaml(
                    """
                    schemaVersion: 1
                    id: clocks
                    name: {en: Clocks}
                    timeZone: %s
                    currency: EUR
                    calendars:
                      odd:
                        week:
                          thursday: ["00:00-24:00"]
                          friday: ["09:00-17:30", "23:30-24:00"]
                          saturday: ["00:00-01:45", "02:15-03:00", "22:00-24:00"]
                          sunday: ["00:00-01:15", "01:45-02:30", "02:45-03:15", "12:00-24:00"]
                          monday: ["00:00-08:00"]
                        holidays: ["%s"]
                    sources:
                      web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 1}}
                    roles:
                      sales: {name: {en: Sales}, calendar: odd}
                    people:
                      anna:
                        name: {en: Anna}
                        roles: [sales]
                        from: "%s"
                        until: "%s"
                        absences: [{from: "%s", to: "%s"}]
                    stages:
                      only:
                        name: {en: Only}
                        role: sales
                        workHours: {type: constant, value: 1}
                        session: {weekdays: [saturday, sunday], time: "02:30", calendar: odd}
                        exits:
                          won: {to: WON}
                    """
                            .formatted(
                                    zone,
                                    day.minusDays(1),
                                    day.minusDays(8),
                                    day.plusDays(9),
                                    day.plusDays(1),
                                    day.plusDays(2)));
        }

        Compilation compilation() {
            RunWindow window = RunWindow.of(zone, day.minusDays(10), 0, 22, 0);
            return new Compilation(definition(), window, RunOptions.NONE);
        }

        LongStream minutes() {
            long start = RunWindow.midnight(zone, day.minusDays(10));
            long end = RunWindow.midnight(zone, day.plusDays(12));
            return LongStream.iterate(start, at -> at < end, at -> at + MINUTE);
        }
    }

    /** The timetable of Anna, as the compiler makes it. */
    private static Timetable hours(Week week) {
        ProcessDefinition definition = week.definition();
        Person anna = definition.people().get("anna");
        WorkingCalendar calendar = definition.calendars().get("odd");
        List<long[]> away = new ArrayList<>();
        away.add(new long[] {Long.MIN_VALUE, midnight(week, anna.from())});
        for (Absence absence : anna.absences()) {
            away.add(
                    new long[] {
                        midnight(week, absence.from()), midnight(week, absence.to().plusDays(1))
                    });
        }
        away.add(new long[] {midnight(week, anna.until().plusDays(1)), Long.MAX_VALUE});
        return Timetables.of(
                        calendar, week.zone(), week.day().minusDays(10), week.day().plusDays(12))
                .without(away);
    }

    private static long midnight(Week week, LocalDate day) {
        return RunWindow.midnight(week.zone(), day);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/New_York, 2026-03-08",
        "America/St_Johns, 2006-04-02",
        "America/St_Johns, 2026-11-01",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "America/Sao_Paulo, 2018-11-04",
        "America/Sao_Paulo, 2019-02-17",
        "Africa/Casablanca, 2026-03-22",
        "Antarctica/Troll, 2026-03-29",
        "Asia/Tehran, 2022-03-22",
        "Pacific/Apia, 2011-12-30",
        "UTC, 2026-03-29"
    })
    void people(ZoneId zone, LocalDate day) {
        // Given
        Week week = new Week(zone, day);
        OpenHours expected = new OpenHours(week.definition());
        Person anna = week.definition().people().get("anna");

        // When
        Timetable hours = hours(week);

        // Then
        week.minutes()
                .forEach(
                        at ->
                                assertThat(hours.isOpen(at))
                                        .as("%s", Instant.ofEpochMilli(at).atZone(zone))
                                        .isEqualTo(expected.works(anna, at)));
    }

    /** Work is as long as the open minutes in it. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "America/St_Johns, 2006-04-02",
        "Australia/Lord_Howe, 2026-04-05",
        "America/Sao_Paulo, 2018-11-04",
        "Pacific/Apia, 2011-12-30"
    })
    void work(ZoneId zone, LocalDate day) {
        // Given
        Week week = new Week(zone, day);
        OpenHours expected = new OpenHours(week.definition());
        Person anna = week.definition().people().get("anna");
        long[] open = week.minutes().filter(at -> expected.works(anna, at)).toArray();
        SplittableRandom random = new SplittableRandom(day.toEpochDay());

        // When
        Timetable hours = hours(week);

        // Then
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(open.length - 1);
            int minutes = random.nextInt(1, open.length - from);
            long begun = open[from];
            long done = open[from + minutes - 1] + MINUTE;
            assertThat(hours.plusWork(begun, minutes * MINUTE)).isEqualTo(done);
            assertThat(hours.workBetween(begun, done)).isEqualTo(minutes * MINUTE);
        }
    }

    /** Held at the wall clock's time; moved on by the gap where the clocks skip it. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Australia/Lord_Howe, 2026-10-04",
        "Pacific/Apia, 2011-12-31"
    })
    void sessions(ZoneId zone, LocalDate day) {
        // Given
        Week week = new Week(zone, day);
        OpenHours hours = new OpenHours(week.definition());
        var session = week.definition().stages().get("only").session();

        // When
        List<Long> held = Sessions.of(session, week.compilation());

        // Then
        assertThat(week.minutes().filter(at -> hours.meets(session, at, at)).boxed())
                .isEqualTo(
                        held.stream().filter(at -> at < midnight(week, day.plusDays(12))).toList());
    }

    /** n working days on is the same time of day on the n-th day with working hours. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Australia/Lord_Howe, 2026-04-05",
        "America/Sao_Paulo, 2018-11-04",
        "America/Sao_Paulo, 2019-02-17",
        "Pacific/Apia, 2011-12-30"
    })
    void workingDays(ZoneId zone, LocalDate day) {
        // Given
        Week week = new Week(zone, day);
        WorkingCalendar calendar = week.definition().calendars().get("odd");
        LocalDate last = day.plusDays(12);
        WorkingDays days = WorkingDays.of(calendar, zone, day.minusDays(10), last);
        long[] starts = week.minutes().filter(at -> at % (17 * MINUTE) == 0).toArray();

        for (int n = 1; n <= 4; n++) {
            for (long start : starts) {
                // When
                long deadline = days.deadline(n).after(start);

                // Then
                LocalDateTime local = Instant.ofEpochMilli(start).atZone(zone).toLocalDateTime();
                long expected =
                        Stream.iterate(local.plusDays(1), at -> at.plusDays(1))
                                .takeWhile(at -> !at.toLocalDate().isAfter(last))
                                .filter(
                                        at ->
                                                !Timetables.hours(calendar, at.toLocalDate())
                                                        .isEmpty())
                                .skip(n - 1L)
                                .findFirst()
                                .map(at -> at.atZone(zone).toInstant().toEpochMilli())
                                .orElse(Timetable.NEVER);
                assertThat(deadline).as("%d days after %s %s", n, local, zone).isEqualTo(expected);
            }
        }
    }
}
