package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Working hours are well-formed, and whoever needs them finds the calendar open some day. */
final class CalendarsCheck {
    private CalendarsCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        definition.calendars().forEach((id, calendar) -> checkHours(id, calendar, problems));
        for (Map.Entry<String, Role> role : definition.roles().entrySet()) {
            JsonPointer at = At.of("roles", role.getKey(), "calendar");
            checkUse(role.getValue().calendar(), definition.calendars(), at, problems);
        }
        for (Map.Entry<String, Source> source : definition.sources().entrySet()) {
            JsonPointer at = At.of("sources", source.getKey(), "arrivals", "calendar");
            String calendar = source.getValue().arrivals().calendar();
            checkUse(calendar, definition.calendars(), at, problems);
        }
    }

    private static void checkUse(
            String id, Map<String, WorkingCalendar> calendars, JsonPointer at, Problems problems) {
        if (id == null) {
            return;
        }
        problems.reference(id, calendars.keySet(), "calendars", at);
        WorkingCalendar calendar = calendars.get(id);
        if (calendar != null && calendar.week().values().stream().allMatch(List::isEmpty)) {
            problems.add("calendar-never-opens", at, id);
        }
    }

    private static void checkHours(String id, WorkingCalendar calendar, Problems problems) {
        JsonPointer at = At.of("calendars", id);
        calendar.week()
                .forEach(
                        (day, hours) -> {
                            String name = day.name().toLowerCase(Locale.ROOT);
                            checkDay(hours, At.in(at, "week", name), problems);
                        });
        calendar.exceptions()
                .forEach(
                        (date, hours) ->
                                checkDay(hours, At.in(at, "exceptions", date + ""), problems));
        checkHolidays(calendar.holidays(), At.in(at, "holidays"), problems);
    }

    private static void checkDay(List<String> hours, JsonPointer at, Problems problems) {
        List<Interval> earlier = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            String text = hours.get(i);
            Optional<Interval> interval = Interval.of(text);
            if (interval.isEmpty()) {
                problems.add("malformed-interval", at.appendIndex(i), text);
                continue;
            }
            if (earlier.stream().anyMatch(interval.get()::overlaps)) {
                problems.add("overlapping-intervals", at.appendIndex(i), text);
            }
            earlier.add(interval.get());
        }
    }

    private static void checkHolidays(List<LocalDate> days, JsonPointer at, Problems problems) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            if (!seen.add(days.get(i))) {
                problems.add("repeated", at.appendIndex(i), days.get(i));
            }
        }
    }
}
