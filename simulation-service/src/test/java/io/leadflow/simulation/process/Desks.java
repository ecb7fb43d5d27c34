package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works on what; nobody on two leads at once, nor begins outside their hours. */
final class Desks {
    private final OpenHours hours;
    private final List<String> roleIds;
    private final List<Role> roles;
    private final List<Person> people;
    private final Map<Integer, Desk> byPerson = new HashMap<>();
    private final int[] busy;

    Desks(CompiledProcess process) {
        ProcessDefinition definition = process.definition;
        hours = new OpenHours(definition);
        roleIds = process.roles();
        roles = List.copyOf(definition.roles().values());
        people = List.copyOf(definition.people().values());
        busy = new int[roles.size()];
    }

    boolean isPreemptive(int role) {
        return roles.get(role).queue() != null
                && Boolean.TRUE.equals(roles.get(role).queue().preemptive());
    }

    void take(Desk desk, long at) {
        Role role = roles.get(desk.role());
        if (role.capacity() == null) {
            Person person = people.get(desk.person());
            holds(person.roles().contains(roleIds.get(desk.role())), desk, "has not the role");
            holds(hours.works(person, at), desk, "begins outside the person's hours");
            holds(byPerson.put(desk.person(), desk) == null, desk, "is the person's second");
        } else {
            holds(desk.person() == -1, desk, "is a person's, though the role has none");
            holds(++busy[desk.role()] <= role.capacity(), desk, "is one too many");
            holds(hours.works(role, at), desk, "begins outside the role's hours");
        }
    }

    void leave(Desk desk) {
        if (roles.get(desk.role()).capacity() == null) {
            holds(desk.equals(byPerson.remove(desk.person())), desk, "was not the person's");
        } else {
            holds(--busy[desk.role()] >= 0, desk, "was nobody's");
        }
    }

    private static void holds(boolean law, Desk desk, String what) {
        if (!law) {
            throw new AssertionError(desk + " " + what);
        }
    }
}
