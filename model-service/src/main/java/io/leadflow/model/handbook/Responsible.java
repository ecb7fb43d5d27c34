package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Session;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.model.handbook.Handbook.Fact;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells who works in a stage, when and how long. */
final class Responsible {
    private final Parts parts;

    Responsible(Parts parts) {
        this.parts = parts;
    }

    /** Roles with their people and hours, and the meeting that decides. */
    List<Fact> of(Stage stage) {
        List<Fact> facts = new ArrayList<>();
        if (stage.role() != null) {
            facts.add(new Fact(parts.text("stage.role"), parts.role(stage.role())));
            role(stage.role(), facts);
        }
        if (stage.session() != null) {
            facts.add(new Fact(parts.text("stage.session"), session(stage.session())));
        }
        if (stage.parallel() != null) {
            facts.add(
                    new Fact(
                            parts.text("stage.parallel"),
                            parts.words().text("join", stage.parallel().join())));
            stage.parallel()
                    .tasks()
                    .forEach(
                            (id, task) ->
                                    facts.add(
                                            new Fact(
                                                    parts.words().of(task.name(), id),
                                                    task.role() == null
                                                            ? parts.text("nobody")
                                                            : parts.role(task.role()))));
        }
        return facts;
    }

    private void role(String id, List<Fact> facts) {
        Role role = parts.definition().roles().get(id);
        List<String> people =
                parts.definition().people().entrySet().stream()
                        .filter(person -> person.getValue().roles().contains(id))
                        .map(person -> person(person.getKey(), person.getValue()))
                        .toList();
        if (!people.isEmpty()) {
            facts.add(new Fact(parts.text("stage.people"), String.join(", ", people)));
        } else if (role.capacity() != null) {
            facts.add(
                    new Fact(
                            parts.text("stage.people"),
                            parts.words().count("people", role.capacity())));
        }
        String hours =
                role.calendar() == null
                        ? parts.text("hours.always")
                        : hours(parts.definition().calendars().get(role.calendar()));
        facts.add(new Fact(parts.text("stage.hours"), hours));
    }

    private String person(String id, Person person) {
        String name = parts.words().of(person.name(), id);
        if (person.from() != null) {
            return parts.text("person.from", name, parts.quantities().date(person.from()));
        }
        return person.until() == null
                ? name
                : parts.text("person.until", name, parts.quantities().date(person.until()));
    }

    /** Days with the same hours are put together: {@code Mon–Thu 9:00–18:00; Fri 9:00–17:00}. */
    private String hours(WorkingCalendar calendar) {
        Map<String, List<Weekday>> byHours = new LinkedHashMap<>();
        for (Weekday day : Weekday.values()) {
            List<String> hours = calendar.week().getOrDefault(day, List.of());
            if (!hours.isEmpty()) {
                String told =
                        String.join(", ", hours).replace("-", "–").replaceAll("\\b0(?=\\d:)", "");
                byHours.computeIfAbsent(told, h -> new ArrayList<>()).add(day);
            }
        }
        return byHours.entrySet().stream()
                .map(entry -> days(entry.getValue()) + ' ' + entry.getKey())
                .collect(Collectors.joining(";\n"));
    }

    private String days(List<Weekday> days) {
        int span = number(days.getLast()) - number(days.getFirst()) + 1;
        if (days.size() > 2 && span == days.size()) {
            return day(days.getFirst()) + '–' + day(days.getLast());
        }
        return days.stream().map(this::day).collect(Collectors.joining(", "));
    }

    /** From 1, Monday. */
    private static int number(Weekday day) {
        return DayOfWeek.valueOf(day.name()).getValue();
    }

    private String day(Weekday day) {
        return DayOfWeek.valueOf(day.name())
                .getDisplayName(TextStyle.SHORT, parts.words().locale());
    }

    private String session(Session session) {
        String days = session.weekdays().stream().map(this::day).collect(Collectors.joining(", "));
        String held = parts.text("session", days, session.time());
        return session.maxLeads() == null
                ? held
                : held + ", " + parts.words().count("most-leads", session.maxLeads());
    }
}
