package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.fit.InfeasibleException;

/** Distributions are given in one way, exist, and have no negative values. */
final class DistributionsCheck {
    private final Problems problems;

    private DistributionsCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        new DistributionsCheck(problems).check(definition);
    }

    private void check(ProcessDefinition d) {
        distribution(d.dealValue(), At.of("dealValue"));
        d.sources()
                .forEach((id, s) -> distribution(s.dealValue(), At.of("sources", id, "dealValue")));
        d.stages().forEach(this::stage);
        d.freezes()
                .forEach((id, f) -> distribution(f.thawDays(), At.of("freezes", id, "thawDays")));
    }

    private void stage(String id, Stage stage) {
        JsonPointer at = At.of("stages", id);
        distribution(stage.workHours(), At.in(at, "workHours"));
        distribution(stage.lagDays(), At.in(at, "lagDays"));
        stage.exits()
                .forEach(
                        (exit, e) ->
                                distribution(e.lagDays(), At.in(at, "exits", exit, "lagDays")));
    }

    private void distribution(Distribution distribution, JsonPointer at) {
        if (distribution == null) {
            return;
        }
        try {
            double lowest = Support.lowest(distribution.natural());
            if (lowest < 0) {
                problems.add("negative-distribution", at, lowest);
            }
        } catch (InfeasibleException e) {
            problems.add(e, at);
        }
    }
}
