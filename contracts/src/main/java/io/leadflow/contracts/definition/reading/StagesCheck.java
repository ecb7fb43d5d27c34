package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who works in a stage, and where its ways out and its timeout lead. */
final class StagesCheck {
    private final ProcessDefinition definition;
    private final Set<String> targets;
    private final Problems problems;

    private StagesCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
        targets = new LinkedHashSet<>(definition.stages().keySet());
        targets.addAll(List.of(Exit.WON, Exit.LOST, Exit.FROZEN));
    }

    static void check(ProcessDefinition definition, Problems problems) {
        StagesCheck check = new StagesCheck(definition, problems);
        definition.stages().forEach((id, stage) -> check.stage(stage, At.of("stages", id)));
    }

    private void stage(Stage stage, JsonPointer at) {
        work(stage, at);
        stage.exits().forEach((id, exit) -> exit(exit, At.in(at, "exits", id)));
        if (stage.timeout() != null) {
            target(stage.timeout().to(), stage.timeout().reason(), At.in(at, "timeout"));
        }
    }

    private void work(Stage stage, JsonPointer at) {
        if (stage.role() != null) {
            Set<String> roles = definition.roles().keySet();
            problems.reference(stage.role(), roles, "roles", At.in(at, "role"));
        }
        if (stage.role() != null && stage.workHours() == null) {
            problems.add("missing-work", At.in(at, "workHours"), stage.role());
        }
        if (stage.role() == null && stage.workHours() != null) {
            problems.add("missing-role", At.in(at, "role"), definition.roles().keySet());
        }
    }

    private void exit(Exit exit, JsonPointer at) {
        target(exit.to(), exit.reason(), at);
        exit.bySource().keySet().forEach(source -> source(source, At.in(at, "bySource", source)));
    }

    private void source(String id, JsonPointer at) {
        problems.reference(id, definition.sources().keySet(), "sources", at);
    }

    private void target(String to, String reason, JsonPointer at) {
        problems.reference(to, targets, "stages", At.in(at, "to"));
        switch (to) {
            case Exit.LOST -> reason(reason, definition.lostReasons().keySet(), "lostReasons", at);
            case Exit.FROZEN -> reason(reason, definition.freezes().keySet(), "freezes", at);
            default -> noReason(to, reason, at);
        }
    }

    private void reason(String reason, Set<String> known, String section, JsonPointer at) {
        if (reason == null) {
            problems.add("missing-reason", At.in(at, "reason"), section, known);
        } else {
            problems.reference(reason, known, section, At.in(at, "reason"));
        }
    }

    private void noReason(String to, String reason, JsonPointer at) {
        if (reason != null) {
            problems.add("unexpected-reason", At.in(at, "reason"), reason, to);
        }
    }
}
