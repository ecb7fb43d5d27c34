package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Session;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Moments at which sessions are held. */
final class Sessions {
    private Sessions() {}

    /** In epoch milliseconds, ascending. */
    static List<Long> of(Session session, Compilation process) {
        WorkingCalendar calendar =
                session.calendar() == null
                        ? null
                        : process.definition.calendars().get(session.calendar());
        LocalTime time = LocalTime.parse(session.time());
        return process.firstDay
                .datesUntil(process.lastDay.plusDays(1))
                .filter(day -> isHeld(session, calendar, day))
                .map(day -> day.atTime(time).atZone(process.zone).toInstant().toEpochMilli())
                .toList();
    }

    private static boolean isHeld(Session session, WorkingCalendar calendar, LocalDate day) {
        return session.weekdays().contains(Weekday.of(day.getDayOfWeek()))
                && (calendar == null || !Timetables.hours(calendar, day).isEmpty());
    }
}
