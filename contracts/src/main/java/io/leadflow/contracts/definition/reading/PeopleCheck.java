package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Absence;
import io.leadflow.contracts.definition.ParallelTask;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Named people have roles there are, and their days and speeds make sense. */
final class PeopleCheck {
    private final ProcessDefinition definition;
    private final Problems problems;

    private PeopleCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        PeopleCheck check = new PeopleCheck(definition, problems);
        definition.people().forEach((id, person) -> check.person(person, At.of("people", id)));
    }

    private void person(Person person, JsonPointer at) {
        JsonPointer roles = At.in(at, "roles");
        Lists.references(person.roles(), definition.roles().keySet(), "roles", roles, problems);
        Lists.distinct(person.roles(), roles, problems);
        days(person, at);
        absences(person.absences(), At.in(at, "absences"));
        person.speed()
                .forEach((stage, speed) -> speed(person, stage, speed, At.in(at, "speed", stage)));
    }

    private void days(Person person, JsonPointer at) {
        Dates.sensible(person.from(), At.in(at, "from"), problems);
        Dates.sensible(person.until(), At.in(at, "until"), problems);
        if (person.from() != null && person.until() != null) {
            Dates.ascending(person.from(), person.until(), At.in(at, "until"), problems);
        }
        if (person.rampUp() != null && person.from() == null) {
            problems.add("ramp-up-without-start", At.in(at, "rampUp"));
        }
    }

    private void absences(List<Absence> absences, JsonPointer at) {
        for (int i = 0; i < absences.size(); i++) {
            Absence absence = absences.get(i);
            JsonPointer place = at.appendIndex(i);
            Dates.sensible(absence.from(), At.in(place, "from"), problems);
            Dates.sensible(absence.to(), At.in(place, "to"), problems);
            Dates.ascending(absence.from(), absence.to(), At.in(place, "to"), problems);
            if (absences.subList(0, i).stream().anyMatch(other -> overlap(absence, other))) {
                problems.add("overlapping-absences", place, absence.from(), absence.to());
            }
        }
    }

    private static boolean overlap(Absence one, Absence other) {
        LocalDate first = one.from();
        return !first.isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private void speed(Person person, String stage, double speed, JsonPointer at) {
        problems.reference(stage, definition.stages().keySet(), "stages", at);
        if (speed <= 0) {
            problems.add("out-of-range", at, speed, problems.text("above"), 0);
        }
        Stage known = definition.stages().get(stage);
        if (known != null && Collections.disjoint(roles(known), person.roles())) {
            problems.add("speed-without-role", at, stage, roles(known));
        }
    }

    private static Set<String> roles(Stage stage) {
        Stream<String> parallel =
                stage.parallel() == null
                        ? Stream.empty()
                        : stage.parallel().tasks().values().stream().map(ParallelTask::role);
        return Stream.concat(Stream.ofNullable(stage.role()), parallel)
                .filter(role -> role != null)
                .collect(Collectors.toSet());
    }
}
