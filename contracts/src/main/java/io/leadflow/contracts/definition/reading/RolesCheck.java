package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import java.util.List;
import java.util.Map;

/** Every role has people: equal ones or named ones, of whom somebody works some day. */
final class RolesCheck {
    private final ProcessDefinition definition;
    private final Problems problems;

    private RolesCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        RolesCheck check = new RolesCheck(definition, problems);
        definition.roles().forEach((id, role) -> check.role(id, role, At.of("roles", id)));
    }

    private void role(String id, Role role, JsonPointer at) {
        List<String> people = peopleOf(id);
        if (people.isEmpty()) {
            unnamed(id, role, at);
        } else if (role.capacity() != null) {
            problems.add("capacity-and-people", At.in(at, "capacity"), id, people);
        } else if (people.stream().noneMatch(this::everWorks)) {
            problems.add("role-never-works", at, id, people);
        }
    }

    private void unnamed(String id, Role role, JsonPointer at) {
        if (role.capacity() == null) {
            problems.add("role-without-people", At.in(at, "capacity"), id);
        }
        if (role.assignment() != null) {
            JsonPointer place = At.in(at, "assignment");
            problems.add("assignment-without-people", place, Names.of(role.assignment()), id);
        }
    }

    private List<String> peopleOf(String role) {
        return definition.people().entrySet().stream()
                .filter(person -> person.getValue().roles().contains(role))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean everWorks(String person) {
        return Presence.of(definition.people().get(person), definition).isEver();
    }
}
