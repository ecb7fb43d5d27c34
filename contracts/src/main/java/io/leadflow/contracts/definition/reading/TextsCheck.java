package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every text is there in at least one language. */
final class TextsCheck {
    private final Problems problems;

    private TextsCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        new TextsCheck(problems).check(definition);
    }

    private void check(ProcessDefinition d) {
        text(d.name(), At.of("name"));
        text(d.description(), At.of("description"));
        each("attributes", d.attributes(), Map.of("name", a -> a.name()));
        each("sources", d.sources(), Map.of("name", s -> s.name()));
        d.sources().forEach(this::campaigns);
        each("roles", d.roles(), Map.of("name", r -> r.name()));
        each("people", d.people(), Map.of("name", p -> p.name()));
        d.stages().forEach(this::stage);
        each(
                "lostReasons",
                d.lostReasons(),
                Map.of("name", r -> r.name(), "description", r -> r.description()));
        each(
                "freezes",
                d.freezes(),
                Map.of("name", f -> f.name(), "description", f -> f.description()));
        each(
                "metrics",
                d.metrics(),
                Map.of("name", m -> m.name(), "why", m -> m.why(), "lever", m -> m.lever()));
        each("guardrails", d.guardrails(), Map.of("name", g -> g.name(), "why", g -> g.why()));
    }

    private <T> void each(
            String section, Map<String, T> parts, Map<String, Function<T, LocalizedText>> texts) {
        parts.forEach(
                (id, part) ->
                        texts.forEach(
                                (name, text) -> text(text.apply(part), At.of(section, id, name))));
    }

    private void stage(String id, Stage stage) {
        JsonPointer at = At.of("stages", id);
        text(stage.name(), At.in(at, "name"));
        text(stage.description(), At.in(at, "description"));
        texts(stage.todo(), At.in(at, "todo"));
        texts(stage.exitCriteria(), At.in(at, "exitCriteria"));
        texts(stage.requiredFields(), At.in(at, "requiredFields"));
        for (Map.Entry<String, Exit> exit : stage.exits().entrySet()) {
            text(exit.getValue().name(), At.in(at, "exits", exit.getKey(), "name"));
        }
        if (stage.parallel() != null) {
            JsonPointer tasks = At.in(at, "parallel", "tasks");
            stage.parallel()
                    .tasks()
                    .forEach((task, t) -> text(t.name(), At.in(tasks, task, "name")));
        }
    }

    private void campaigns(String id, Source source) {
        JsonPointer at = At.of("sources", id, "arrivals", "campaigns");
        source.arrivals()
                .campaigns()
                .forEach((campaign, c) -> text(c.name(), At.in(at, campaign, "name")));
    }

    private void texts(List<LocalizedText> texts, JsonPointer at) {
        for (int i = 0; i < texts.size(); i++) {
            text(texts.get(i), at.appendIndex(i));
        }
    }

    private void text(LocalizedText text, JsonPointer at) {
        if (text != null && isEmpty(text.en()) && isEmpty(text.ru())) {
            problems.add("empty-text", at);
        }
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
