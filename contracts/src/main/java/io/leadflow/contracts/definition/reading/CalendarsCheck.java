package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Session;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Working hours are well-formed, and whoever needs them finds the calendar open some day. */
final class CalendarsCheck {
    private CalendarsCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        definition.calendars().forEach((id, calendar) -> checkHours(id, calendar, problems));
        users(definition).forEach((at, id) -> checkUse(id, definition.calendars(), at, problems));
    }

    /** Calendars in use, by place; null where there is none. */
    private static Map<JsonPointer, String> users(ProcessDefinition definition) {
        Map<JsonPointer, String> users = new LinkedHashMap<>();
        definition
                .roles()
                .forEach((id, r) -> users.put(At.of("roles", id, "calendar"), r.calendar()));
        definition
                .people()
                .forEach((id, p) -> users.put(At.of("people", id, "calendar"), p.calendar()));
        definition.sources().forEach((id, s) -> users.put(ofArrivals(id), s.arrivals().calendar()));
        definition.stages().forEach((id, s) -> users.put(ofSession(id), calendar(s.session())));
        return users;
    }

    private static JsonPointer ofArrivals(String source) {
        return At.of("sources", source, "arrivals", "calendar");
    }

    private static JsonPointer ofSession(String stage) {
        return At.of("stages", stage, "session", "calendar");
    }

    private static String calendar(Session session) {
        return session == null ? null : session.calendar();
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
        Lists.distinct(calendar.holidays(), At.in(at, "holidays"), problems);
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
}
