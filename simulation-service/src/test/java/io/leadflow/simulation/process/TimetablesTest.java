package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars and rates on days with a change of the clocks, minute by minute against java.time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimetablesTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private static final String DEFINITION =
            """
            schemaVersion: 1
            id: clocks
            name: {en: Clocks}
            timeZone: UTC
            currency: EUR
            calendars:
              odd:
                week:
                  friday: ["09:00-17:30"]
                  saturday: ["00:00-01:45", "02:15-03:00", "22:00-24:00"]
                  sunday: ["00:00-01:15", "01:45-02:30", "02:45-03:15", "12:00-24:00"]
                  monday: ["00:00-08:00"]
                holidays: [2026-03-27]
                exceptions:
                  2026-10-26: ["10:00-12:00"]
            sources:
              web:
                name: {en: Web}
                channel: other
                arrivals:
                  ratePerDay: 48
                  calendar: odd
                  byHour: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4]
                  byWeekday: {friday: 1, saturday: 2, sunday: 3, monday: 4}
                  byMonth: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
            stages:
              only:
                name: {en: Only}
                exits:
                  won: {to: WON, probability: 1}
            """;

    private final ProcessDefinition definition = Definitions.yaml(DEFINITION);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "America/Asuncion, 2023-10-01",
        "Asia/Beirut, 2026-03-29",
        "Europe/Moscow, 2026-10-25",
        "UTC, 2026-03-29"
    })
    void itIsOpenWhenTheWallClockSaysSo(ZoneId zone, LocalDate sunday) {
        // Given
        WorkingCalendar calendar = definition.calendars().get("odd");
        LocalDate first = sunday.minusDays(3);
        LocalDate last = sunday.plusDays(3);

        // When
        Timetable timetable = Timetables.of(calendar, zone, first, last);

        // Then
        long end = RunWindow.midnight(zone, last.plusDays(1));
        for (long at = RunWindow.midnight(zone, first); at < end; at += MINUTE) {
            assertThat(timetable.isOpen(at))
                    .as("at %s", Instant.ofEpochMilli(at).atZone(zone))
                    .isEqualTo(isOpen(calendar, zone, at));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/New_York, 2026-11-01",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "Asia/Kathmandu, 2026-03-29"
    })
    void leadsComeByTheHourOfTheWallClock(ZoneId zone, LocalDate sunday) {
        // Given
        WorkingCalendar calendar = definition.calendars().get("odd");
        Arrivals arrivals = definition.sources().get("web").arrivals();
        Timetable hours = Timetables.of(calendar, zone, sunday.minusDays(3), sunday.plusDays(3));
        long end = RunWindow.midnight(zone, sunday.plusDays(2));

        // When, Then
        for (long at = RunWindow.midnight(zone, sunday.minusDays(1)); at < end; at += HOUR / 2) {
            long until = at + HOUR / 2;
            RateFunction rate =
                    Rates.of(arrivals, zone, hours, new RunWindow(at, at, until, until));
            assertThat(rate.total())
                    .as("from %s", Instant.ofEpochMilli(at).atZone(zone))
                    .isCloseTo(expected(arrivals, calendar, zone, at, until), within(1e-9));
        }
    }

    private static double expected(
            Arrivals arrivals, WorkingCalendar calendar, ZoneId zone, long from, long to) {
        double sum = 0;
        for (long at = from; at < to; at += MINUTE) {
            sum += isOpen(calendar, zone, at) ? perMinute(arrivals, zone, at) : 0;
        }
        return sum;
    }

    /** Weights of hours have mean 4.79…, those of weekdays 10 ÷ 7, those of months 6.5. */
    private static double perMinute(Arrivals arrivals, ZoneId zone, long at) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        double hours = arrivals.byHour().stream().mapToDouble(h -> h).sum() / 24;
        int[] weekdays = {4, 0, 0, 0, 1, 2, 3};
        return 48.0
                / 1440
                * (arrivals.byHour().get(local.getHour()) / hours)
                * (weekdays[local.getDayOfWeek().getValue() - 1] / (10.0 / 7))
                * (local.getMonthValue() / 6.5);
    }

    private static boolean isOpen(WorkingCalendar calendar, ZoneId zone, long at) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        List<String> hours = Timetables.hours(calendar, local.toLocalDate());
        return hours.stream().anyMatch(interval -> holds(interval, local.toLocalTime()));
    }

    private static boolean holds(String interval, LocalTime time) {
        LocalTime from = LocalTime.parse(interval.substring(0, 5));
        boolean begun = !time.isBefore(from);
        return begun
                && (interval.endsWith("24:00")
                        || time.isBefore(LocalTime.parse(interval.substring(6))));
    }
}
