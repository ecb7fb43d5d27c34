package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles working calendars to opening intervals in epoch milliseconds. It is open at an instant
 * exactly when the wall clock of the zone shows a time inside a working interval; hours that a
 * change of the clocks skips do not exist, hours that it repeats count twice.
 */
final class Timetables {
    private final WorkingCalendar calendar;
    private final ZoneRules rules;
    private final List<long[]> intervals = new ArrayList<>();

    private Timetables(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        rules = zone.getRules();
    }

    /**
     * Opening hours of {@code calendar} on the days from {@code first} to {@code last}, both
     * included.
     */
    static Timetable of(WorkingCalendar calendar, ZoneId zone, LocalDate first, LocalDate last) {
        Timetables compiler = new Timetables(calendar, zone);
        first.datesUntil(last.plusDays(1)).forEach(compiler::addDay);
        return compiler.timetable();
    }

    /** Working intervals of a day, such as "09:00-13:00". */
    static List<String> hours(WorkingCalendar calendar, LocalDate day) {
        if (calendar.exceptions().containsKey(day)) {
            return calendar.exceptions().get(day);
        }
        if (calendar.holidays().contains(day)) {
            return List.of();
        }
        return calendar.week().getOrDefault(Weekday.of(day.getDayOfWeek()), List.of());
    }

    private void addDay(LocalDate day) {
        for (String hours : hours(calendar, day)) {
            int dash = hours.indexOf('-');
            LocalDateTime from = moment(day, hours.substring(0, dash));
            addInterval(from, moment(day, hours.substring(dash + 1)));
        }
    }

    private static LocalDateTime moment(LocalDate day, String time) {
        return time.equals("24:00")
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(LocalTime.parse(time));
    }

    /** Adds the instants at which the wall clock shows a time in [from, to), offset by offset. */
    private void addInterval(LocalDateTime from, LocalDateTime to) {
        Instant piece = from.toInstant(ZoneOffset.UTC).minusSeconds(86_400);
        Instant limit = to.toInstant(ZoneOffset.UTC).plusSeconds(86_400);
        while (piece.isBefore(limit)) {
            ZoneOffset offset = rules.getOffset(piece);
            ZoneOffsetTransition change = rules.nextTransition(piece);
            Instant end = change == null ? limit : change.getInstant();
            long opens = Math.max(from.toInstant(offset).toEpochMilli(), piece.toEpochMilli());
            long closes = Math.min(to.toInstant(offset).toEpochMilli(), end.toEpochMilli());
            if (opens < closes) {
                intervals.add(new long[] {opens, closes});
            }
            piece = end;
        }
    }

    private Timetable timetable() {
        intervals.sort((a, b) -> Long.compare(a[0], b[0]));
        List<long[]> joined = new ArrayList<>();
        for (long[] interval : intervals) {
            long[] last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && interval[0] <= last[1]) {
                last[1] = Math.max(last[1], interval[1]);
            } else {
                joined.add(interval);
            }
        }
        return new Timetable(
                joined.stream().mapToLong(interval -> interval[0]).toArray(),
                joined.stream().mapToLong(interval -> interval[1]).toArray());
    }
}
