package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Dice.map;
import static io.leadflow.simulation.process.RandomProcess.name;

import io.leadflow.simulation.process.RandomProcess.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Roles and people of a random process. */
final class RandomStaff {
    private final RandomProcess process;

    RandomStaff(RandomProcess process) {
        this.process = process;
    }

    Map<String, Object> parts() {
        Map<String, Object> roles = new LinkedHashMap<>();
        roles().forEach(role -> roles.put(role, role(role)));
        return map("roles", roles, "people", people());
    }

    List<String> roles() {
        return IntStream.range(0, process.dice("roles").whole(1, 3))
                .mapToObj(i -> "role-" + i)
                .toList();
    }

    private boolean isNamed(String role) {
        return process.has(Part.PEOPLE) && process.dice("named/" + role).chance(0.7);
    }

    private List<String> named() {
        return roles().stream().filter(this::isNamed).toList();
    }

    private Map<String, Object> role(String id) {
        Dice dice = process.dice(id);
        boolean named = isNamed(id);
        String assignment =
                dice.one(List.of("round-robin", "least-loaded", "best-fit", "owner", "owner"));
        int capacity = dice.whole(1, 3);
        return map(
                "name",
                name(id),
                "capacity",
                named ? null : capacity,
                "assignment",
                named && dice.chance(0.8) ? assignment : null,
                "calendar",
                calendar(dice),
                "costPerHour",
                dice.chance(0.5) ? 40 : null,
                "queue",
                queue(id, named && assignment.equals("owner")));
    }

    private String calendar(Dice dice) {
        boolean has = dice.chance(0.8);
        String calendar = dice.one(List.of("office", "office", "nights"));
        return has && process.has(Part.CALENDARS) ? calendar : null;
    }

    private Map<String, Object> queue(String role, boolean owned) {
        Dice dice = process.dice("queue/" + role);
        if (!process.has(Part.DISCIPLINES) || dice.chance(0.1)) {
            return null;
        }
        String discipline =
                dice.one(
                        List.of(
                                "fifo",
                                "lifo",
                                "highest-value",
                                "shortest-work",
                                "by-source",
                                process.has(Part.EXPRESSIONS) ? "priority" : "by-source"));
        boolean byTime = discipline.equals("fifo") || discipline.equals("lifo");
        boolean preemptive = process.has(Part.PREEMPTION) && !byTime && !owned;
        return map(
                "discipline",
                discipline,
                "priority",
                discipline.equals("priority")
                        ? RandomStages.number(process, "queue/" + role)
                        : null,
                "sources",
                discipline.equals("by-source") ? dice.some(process.sources()) : null,
                "preemptive",
                preemptive ? true : null);
    }

    /** The first ones are always there, one for each role. */
    Map<String, Object> people() {
        Map<String, Object> people = new LinkedHashMap<>();
        for (String role : named()) {
            people.put("keeper-of-" + role, person("keeper-of-" + role, List.of(role), true));
        }
        for (int i = 0; !named().isEmpty() && i < process.dice("people").whole(0, 4); i++) {
            String id = "person-" + i;
            List<String> roles = new ArrayList<>(process.dice("held/" + id).some(named()));
            people.put(
                    id,
                    person(
                            id,
                            process.dice("order/" + id).chance(0.5) ? roles : roles.reversed(),
                            false));
        }
        return people;
    }

    private Map<String, Object> person(String id, List<String> roles, boolean stays) {
        Dice dice = process.dice(id);
        Object from = stays || dice.chance(0.5) ? null : day(dice.whole(-40, 20));
        Object until = stays || dice.chance(0.5) ? null : day(dice.whole(21, 50));
        boolean ramps = from != null && process.has(Part.RAMPS);
        boolean own = process.has(Part.CALENDARS) && dice.chance(0.3);
        return map(
                "name",
                name(id),
                "roles",
                roles,
                "calendar",
                own ? dice.one(List.of("office", "nights")) : null,
                "absences",
                process.has(Part.ABSENCES) ? absences(dice) : null,
                "from",
                from,
                "until",
                until,
                "rampUp",
                ramps ? map("days", dice.whole(1, 60), "startsAt", 0.3) : null,
                "speed",
                speed(id, roles),
                "costPerHour",
                dice.chance(0.3) ? 55 : null);
    }

    private List<Object> absences(Dice dice) {
        int first = dice.whole(-3, 10);
        int second = dice.whole(15, 30);
        return List.of(
                map("from", day(first), "to", day(first + dice.whole(0, 4))),
                map("from", day(second), "to", day(second + dice.whole(0, 30))));
    }

    private Map<String, Object> speed(String id, List<String> roles) {
        Map<String, Object> speed = new LinkedHashMap<>();
        for (String stage : process.stages()) {
            Dice dice = process.dice("speed/" + id + "/" + stage);
            String role = RandomStages.roleOf(process, stage);
            if (role != null && roles.contains(role) && dice.chance(0.5)) {
                speed.put(stage, dice.number(0.5, 3));
            }
        }
        return speed;
    }

    private String day(int days) {
        return process.start().plusDays(days).toString();
    }
}
