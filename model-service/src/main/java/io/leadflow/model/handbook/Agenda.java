package io.leadflow.model.handbook;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.handbook.Handbook.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names what a handbook needs and the definition does not say, for the meeting that agrees on it.
 */
final class Agenda {
    private final Parts parts;
    private final ProcessDefinition definition;
    private final List<Gap> gaps = new ArrayList<>();

    private Agenda(Parts parts) {
        this.parts = parts;
        definition = parts.definition();
    }

    /** In the order of the definition. */
    static List<Gap> of(Parts parts) {
        Agenda agenda = new Agenda(parts);
        agenda.process();
        agenda.sources();
        agenda.people();
        agenda.definition.stages().forEach(agenda::stage);
        agenda.reasons();
        agenda.metrics();
        agenda.guardrails();
        return List.copyOf(agenda.gaps);
    }

    private void process() {
        Place place = new Place(parts.text("place.process"), "");
        place.name(definition.name());
        place.needs("description", definition.description());
        place.needs("owner", definition.owner());
    }

    private void sources() {
        definition
                .sources()
                .forEach(
                        (id, source) -> {
                            Place place = place("source", "sources", id, source.name());
                            place.name(source.name());
                            place.needs("cost", source.cost());
                        });
    }

    private void people() {
        definition
                .roles()
                .forEach(
                        (id, role) -> {
                            Place place = place("role", "roles", id, role.name());
                            place.name(role.name());
                            place.needs("calendar", role.calendar());
                        });
        definition
                .people()
                .forEach((id, p) -> place("person", "people", id, p.name()).name(p.name()));
    }

    private void stage(String id, Stage stage) {
        Place place = place("stage", "stages", id, stage.name());
        place.name(stage.name());
        place.needs("description", stage.description());
        place.needs("todo", stage.todo());
        place.needs("exitCriteria", stage.exitCriteria());
        place.needs("requiredFields", stage.requiredFields());
        if (stage.parallel() == null && stage.session() == null) {
            place.needs("role", stage.role());
        }
        if (stage.timeout() == null) {
            place.needs("staleAfterWorkingDays", stage.staleAfterWorkingDays());
        }
        stage.exits()
                .forEach(
                        (exit, e) ->
                                place.translated("exits/" + escaped(exit) + "/name", e.name()));
        if (stage.parallel() != null) {
            stage.parallel()
                    .tasks()
                    .forEach(
                            (task, t) ->
                                    place.translated(
                                            "parallel/tasks/" + escaped(task) + "/name", t.name()));
        }
    }

    private void reasons() {
        definition
                .lostReasons()
                .forEach(
                        (id, reason) -> {
                            Place place = place("lost", "lostReasons", id, reason.name());
                            place.name(reason.name());
                            place.needs("description", reason.description());
                        });
        definition
                .freezes()
                .forEach(
                        (id, freeze) -> {
                            Place place = place("freeze", "freezes", id, freeze.name());
                            place.name(freeze.name());
                            place.needs("description", freeze.description());
                            place.needs("thawDays", freeze.thawDays());
                        });
    }

    private void metrics() {
        if (definition.metrics().isEmpty()) {
            new Place(parts.text("place.process"), "").missing("metrics");
        }
        definition
                .metrics()
                .forEach(
                        (id, metric) -> {
                            Place place = place("metric", "metrics", id, metric.name());
                            place.name(metric.name());
                            place.translated("why", metric.why());
                            place.needs("target", metric.target());
                            place.needs("owner", metric.owner());
                            place.needs("lever", metric.lever());
                        });
    }

    private void guardrails() {
        if (definition.guardrails().isEmpty()) {
            new Place(parts.text("place.process"), "").missing("guardrails");
        }
        definition
                .guardrails()
                .forEach(
                        (id, guardrail) -> {
                            Place place = place("guardrail", "guardrails", id, guardrail.name());
                            place.name(guardrail.name());
                            place.needs("why", guardrail.why());
                        });
    }

    private Place place(String kind, String section, String id, LocalizedText name) {
        String told = parts.text("place." + kind, parts.words().of(name, id));
        return new Place(told, '/' + section + '/' + escaped(id));
    }

    private static String escaped(String id) {
        return JsonPointer.empty().appendProperty(id).toString().substring(1);
    }

    /** A part of the definition; its fields are named by {@code field.…} texts. */
    private final class Place {
        private final String name;
        private final String pointer;

        Place(String name, String pointer) {
            this.name = name;
            this.pointer = pointer;
        }

        void name(LocalizedText text) {
            translated("name", text);
        }

        void needs(String field, Object value) {
            switch (value) {
                case null -> missing(field);
                case String text when text.isBlank() -> missing(field);
                case Map<?, ?> none when none.isEmpty() -> missing(field);
                case List<?> list -> list(field, list);
                case LocalizedText text -> translated(field, text);
                default -> {
                    // it is there
                }
            }
        }

        private void list(String field, List<?> list) {
            if (list.isEmpty()) {
                missing(field);
            }
            for (int i = 0; i < list.size(); i++) {
                translated(field + '/' + i, (LocalizedText) list.get(i));
            }
        }

        /** A text that need not be there, but if so, in both languages. */
        void translated(String field, LocalizedText text) {
            if (text != null && (isBlank(text.en()) || isBlank(text.ru()))) {
                String language = isBlank(text.en()) ? "en" : "ru";
                String what = parts.text("gap.translation." + language, label(field));
                gaps.add(new Gap(name, what, pointer + '/' + field + '/' + language));
            }
        }

        void missing(String field) {
            gaps.add(new Gap(name, label(field), pointer + '/' + field));
        }

        /** Of {@code exits/won/name}: an exit's name. */
        private String label(String field) {
            String first = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
            return parts.text("field." + first);
        }

        private boolean isBlank(String text) {
            return text == null || text.isBlank();
        }
    }
}
