package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Session;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.contracts.definition.WorkingCalendar;
import java.util.List;
import java.util.Set;

/** Who works in a stage, alone or side by side, and the sessions leads wait for before. */
final class WorkCheck {
    private static final int MOST_TASKS = 20;

    private final ProcessDefinition definition;
    private final Problems problems;

    private WorkCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        WorkCheck check = new WorkCheck(definition, problems);
        definition.stages().forEach((id, stage) -> check.stage(stage, At.of("stages", id)));
    }

    private void stage(Stage stage, JsonPointer at) {
        if (stage.parallel() != null) {
            parallel(stage, at);
        } else {
            work(stage.role(), stage.workHours(), at);
            patience(stage, at);
        }
        if (stage.session() != null) {
            session(stage.session(), At.in(at, "session"));
        }
    }

    private void work(String role, Distribution workHours, JsonPointer at) {
        Set<String> roles = definition.roles().keySet();
        if (role != null) {
            problems.reference(role, roles, "roles", At.in(at, "role"));
        }
        if (role != null && workHours == null) {
            problems.add("missing-work", At.in(at, "workHours"), role);
        }
        if (role == null && workHours != null) {
            problems.add("missing-role", At.in(at, "role"), roles);
        }
    }

    private void patience(Stage stage, JsonPointer at) {
        if (stage.patience() != null && stage.role() == null && stage.workHours() == null) {
            problems.add("patience-without-role", At.in(at, "patience"));
        }
    }

    private void parallel(Stage stage, JsonPointer at) {
        instead(stage.role(), "role", at);
        instead(stage.workHours(), "workHours", at);
        instead(stage.patience(), "patience", at);
        JsonPointer tasks = At.in(at, "parallel", "tasks");
        problems.atMost(MOST_TASKS, stage.parallel().tasks().size(), tasks);
        stage.parallel()
                .tasks()
                .forEach((id, task) -> work(task.role(), task.workHours(), At.in(tasks, id)));
    }

    private void instead(Object given, String property, JsonPointer at) {
        if (given != null) {
            problems.add("unexpected-with-parallel", At.in(at, property), property);
        }
    }

    private void session(Session session, JsonPointer at) {
        Lists.distinct(session.weekdays(), At.in(at, "weekdays"), problems);
        String id = session.calendar();
        WorkingCalendar calendar = id == null ? null : definition.calendars().get(id);
        if (calendar != null && isOpenSomeDay(calendar) && !isHeld(session, calendar)) {
            List<String> days = session.weekdays().stream().map(Names::of).toList();
            problems.add("session-never-held", At.in(at, "weekdays"), days, id);
        }
    }

    /** A calendar that never opens is reported as such. */
    private static boolean isOpenSomeDay(WorkingCalendar calendar) {
        return calendar.week().values().stream().anyMatch(hours -> !hours.isEmpty());
    }

    private static boolean isHeld(Session session, WorkingCalendar calendar) {
        for (Weekday day : session.weekdays()) {
            if (!calendar.week().getOrDefault(day, List.of()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
