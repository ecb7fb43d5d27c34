package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.Absence;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On which days a person works.
 *
 * @param calendar null: every day
 */
record Presence(Person person, WorkingCalendar calendar) {

    static Presence of(Person person, ProcessDefinition definition) {
        String id = person.calendar();
        if (id == null) {
            Role first = definition.roles().get(person.roles().getFirst());
            id = first == null ? null : first.calendar();
        }
        return new Presence(person, id == null ? null : definition.calendars().get(id));
    }

    /** False only where first and last day are known and there is no working day between them. */
    boolean isEver() {
        if (person.from() == null || person.until() == null) {
            return true;
        }
        LocalDate day = person.from();
        while (!day.isAfter(person.until())) {
            Optional<Absence> away = absenceOn(day);
            if (away.isEmpty() && isOpen(day)) {
                return true;
            }
            day = away.map(Absence::to).orElse(day).plusDays(1);
        }
        return false;
    }

    private Optional<Absence> absenceOn(LocalDate day) {
        return person.absences().stream()
                .filter(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.to()))
                .findFirst();
    }

    private boolean isOpen(LocalDate day) {
        if (calendar == null) {
            return true;
        }
        List<String> week =
                calendar.holidays().contains(day)
                        ? List.of()
                        : calendar.week().getOrDefault(Weekday.of(day.getDayOfWeek()), List.of());
        return !calendar.exceptions().getOrDefault(day, week).isEmpty();
    }
}
