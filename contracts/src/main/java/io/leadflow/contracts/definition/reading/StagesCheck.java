package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the ways out of a stage, its timeout and lost patience lead. */
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
        stage.exits().forEach((id, exit) -> exit(exit, At.in(at, "exits", id)));
        if (stage.timeout() != null) {
            target(stage.timeout().to(), stage.timeout().reason(), At.in(at, "timeout"));
        }
        if (stage.patience() != null) {
            target(stage.patience().to(), stage.patience().reason(), At.in(at, "patience"));
        }
    }

    private void exit(Exit exit, JsonPointer at) {
        target(exit.to(), exit.reason(), at);
        exit.bySource().forEach((id, p) -> bySource(id, p, At.in(at, "bySource", id)));
    }

    private void bySource(String id, double probability, JsonPointer at) {
        problems.reference(id, definition.sources().keySet(), "sources", at);
        Ranges.probability(probability, at, problems);
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
