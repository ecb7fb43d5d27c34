package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Attribute;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.LostReason;
import io.leadflow.contracts.definition.ParallelTask;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.fit.InfeasibleException;
import java.util.Optional;

/** Distributions are given in one way, exist, and have no negative values but in attributes. */
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
        d.attributes().forEach(this::attribute);
        d.sources().forEach(this::source);
        d.stages().forEach(this::stage);
        d.lostReasons().forEach(this::lostReason);
        d.freezes()
                .forEach((id, f) -> distribution(f.thawDays(), At.of("freezes", id, "thawDays")));
    }

    private void attribute(String id, Attribute attribute) {
        JsonPointer at = At.of("attributes", id);
        natural(attribute.value().number(), At.in(at, "value", "number"));
        attribute
                .bySource()
                .forEach((s, v) -> natural(v.number(), At.in(at, "bySource", s, "number")));
    }

    private void source(String id, Source source) {
        JsonPointer at = At.of("sources", id);
        distribution(source.dealValue(), At.in(at, "dealValue"));
        distribution(source.arrivals().batchSize(), At.in(at, "arrivals", "batchSize"));
    }

    private void lostReason(String id, LostReason reason) {
        if (reason.reopening() != null) {
            JsonPointer at = At.of("lostReasons", id, "reopening", "afterDays");
            distribution(reason.reopening().afterDays(), at);
        }
    }

    private void stage(String id, Stage stage) {
        JsonPointer at = At.of("stages", id);
        distribution(stage.workHours(), At.in(at, "workHours"));
        distribution(stage.lagDays(), At.in(at, "lagDays"));
        stage.exits()
                .forEach(
                        (exit, e) ->
                                distribution(e.lagDays(), At.in(at, "exits", exit, "lagDays")));
        if (stage.patience() != null) {
            distribution(stage.patience().days(), At.in(at, "patience", "days"));
        }
        if (stage.parallel() != null) {
            JsonPointer tasks = At.in(at, "parallel", "tasks");
            stage.parallel().tasks().forEach((task, t) -> task(t, At.in(tasks, task)));
        }
    }

    private void task(ParallelTask task, JsonPointer at) {
        distribution(task.workHours(), At.in(at, "workHours"));
        distribution(task.lagDays(), At.in(at, "lagDays"));
    }

    /** Of times and amounts, which are not negative. */
    private void distribution(Distribution distribution, JsonPointer at) {
        natural(distribution, at)
                .map(Support::lowest)
                .filter(lowest -> lowest < 0)
                .ifPresent(lowest -> problems.add("negative-distribution", at, lowest));
    }

    private Optional<Distribution> natural(Distribution distribution, JsonPointer at) {
        try {
            return Optional.ofNullable(distribution).map(Distribution::natural);
        } catch (InfeasibleException e) {
            problems.add(e, at);
            return Optional.empty();
        } catch (IllegalArgumentException e) { // nothing can be computed with such values
            problems.add("distribution-extreme", at);
            return Optional.empty();
        }
    }
}
