package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Absence;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Session;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When roles and people work, read off the definition with java.time: the slow and plain way. */
final class OpenHours {
    private final ProcessDefinition definition;
    private final ZoneId zone;

    OpenHours(ProcessDefinition definition) {
        this.definition = definition;
        zone = ZoneId.of(definition.timeZone());
    }

    boolean works(Role role, long at) {
        return isOpen(role.calendar(), at);
    }

    boolean works(Person person, long at) {
        LocalDate day = local(at).toLocalDate();
        String first = definition.roles().get(person.roles().getFirst()).calendar();
        return isOpen(person.calendar() == null ? first : person.calendar(), at)
                && (person.from() == null || !day.isBefore(person.from()))
                && (person.until() == null || !day.isAfter(person.until()))
                && person.absences().stream().noneMatch(absence -> covers(absence, day));
    }

    /** Whether a session is held in [from, to]. */
    boolean meets(Session session, long from, long to) {
        LocalDate last = local(to).toLocalDate();
        for (LocalDate day = local(from).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            LocalTime time = LocalTime.parse(session.time());
            long at = day.atTime(time).atZone(zone).toInstant().toEpochMilli();
            if (isHeld(session, day) && at >= from && at <= to) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeld(Session session, LocalDate day) {
        boolean falls = session.weekdays().contains(Weekday.valueOf(day.getDayOfWeek().name()));
        return falls && (session.calendar() == null || !hours(session.calendar(), day).isEmpty());
    }

    private static boolean covers(Absence absence, LocalDate day) {
        return !day.isBefore(absence.from()) && !day.isAfter(absence.to());
    }

    private boolean isOpen(String calendar, long at) {
        LocalDateTime local = local(at);
        return calendar == null
                || hours(calendar, local.toLocalDate()).stream()
                        .anyMatch(interval -> holds(interval, local.toLocalTime()));
    }

    private List<String> hours(String id, LocalDate day) {
        WorkingCalendar calendar = definition.calendars().get(id);
        DayOfWeek weekday = day.getDayOfWeek();
        List<String> usual =
                calendar.holidays().contains(day)
                        ? List.of()
                        : calendar.week().getOrDefault(Weekday.valueOf(weekday.name()), List.of());
        return calendar.exceptions().getOrDefault(day, usual);
    }

    private static boolean holds(String interval, LocalTime time) {
        boolean begun = !time.isBefore(LocalTime.parse(interval.substring(0, 5)));
        String end = interval.substring(6);
        return begun && (end.equals("24:00") || time.isBefore(LocalTime.parse(end)));
    }

    private LocalDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDateTime();
    }
}
