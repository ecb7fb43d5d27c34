package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.handbook.Handbook.Fact;
import java.util.ArrayList;
import java.util.List;

/** Tells how long things take and may take in a stage. */
final class TimeLimits {
    private final Parts parts;

    TimeLimits(Parts parts) {
        this.parts = parts;
    }

    List<Fact> of(Stage stage) {
        List<Fact> facts = new ArrayList<>();
        if (stage.workHours() != null) {
            add(facts, "limit.work", parts.text("average", parts.hours(stage.workHours())));
        }
        if (stage.parallel() != null) {
            stage.parallel()
                    .tasks()
                    .forEach(
                            (id, task) -> {
                                if (task.workHours() != null) {
                                    String name = parts.words().of(task.name(), id);
                                    String hours = parts.hours(task.workHours());
                                    facts.add(
                                            new Fact(
                                                    parts.text("limit.task", name),
                                                    parts.text("average", hours)));
                                }
                            });
        }
        if (stage.lagDays() != null) {
            add(facts, "limit.lag", parts.text("average", parts.days(stage.lagDays())));
        }
        if (stage.patience() != null) {
            add(
                    facts,
                    "limit.patience",
                    parts.text("average", parts.days(stage.patience().days())));
        }
        if (stage.staleAfterWorkingDays() != null) {
            add(
                    facts,
                    "limit.stale",
                    parts.words().count("working-days", stage.staleAfterWorkingDays()));
        }
        if (stage.timeout() != null) {
            add(
                    facts,
                    "limit.timeout",
                    parts.text(
                            "limit.timeout.value",
                            parts.quantities().days(stage.timeout().afterDays()),
                            parts.target(stage.timeout().to())));
        }
        if (stage.wipLimit() != null) {
            add(facts, "limit.wip", parts.words().count("most-leads", stage.wipLimit()));
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(parts.text(key), value));
    }
}
