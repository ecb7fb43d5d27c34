package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.expression.ExpressionLanguage;
import io.leadflow.contracts.definition.expression.InvalidExpressionException;
import java.util.function.Consumer;

/** Every expression compiles, and gives what is needed where it stands. */
final class ExpressionsCheck {
    private final ExpressionLanguage language;
    private final Problems problems;

    private ExpressionsCheck(ExpressionLanguage language, Problems problems) {
        this.language = language;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        ExpressionsCheck check = new ExpressionsCheck(ExpressionLanguage.of(definition), problems);
        definition.roles().forEach(check::role);
        definition.stages().forEach(check::stage);
    }

    private void role(String id, Role role) {
        if (role.queue() != null) {
            JsonPointer at = At.of("roles", id, "queue", "priority");
            compile(language::number, role.queue().priority(), at);
        }
    }

    private void stage(String id, Stage stage) {
        stage.exits().forEach((exit, e) -> exit(e, At.of("stages", id, "exits", exit)));
    }

    private void exit(Exit exit, JsonPointer at) {
        compile(language::condition, exit.when(), At.in(at, "when"));
        compile(language::number, exit.logOdds(), At.in(at, "logOdds"));
        if (exit.logOdds() != null && (exit.probability() != null || !exit.bySource().isEmpty())) {
            problems.add("log-odds-and-probability", At.in(at, "logOdds"));
        }
    }

    private void compile(Consumer<String> compiler, String text, JsonPointer at) {
        if (text == null) {
            return;
        }
        try {
            compiler.accept(text);
        } catch (InvalidExpressionException e) {
            problems.add(e, at);
        }
    }
}
