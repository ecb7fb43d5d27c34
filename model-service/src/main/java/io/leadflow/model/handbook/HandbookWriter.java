package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.diagram.Diagram;
import io.leadflow.model.diagram.Figures;
import io.leadflow.model.diagram.Scene;
import io.leadflow.model.diagram.Svg;
import io.leadflow.model.handbook.Handbook.Cover;
import io.leadflow.model.handbook.Handbook.RunNote;
import io.leadflow.model.handbook.Handbook.StagePage;
import io.leadflow.model.wording.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes the handbook of one version. */
final class HandbookWriter {
    private final Parts parts;
    private final RunFigures figures;
    private final Ways ways;
    private final Reasons reasons;
    private final Scene scene;

    /**
     * A writer.
     *
     * @param figures null: without those of a run
     */
    HandbookWriter(ProcessDefinition definition, Words words, RunFigures figures) {
        this.figures = figures;
        parts = new Parts(definition, words);
        ways = new Ways(parts);
        reasons = new Reasons(parts);
        scene =
                Diagram.of(
                        definition,
                        words,
                        figures == null ? Figures.none() : figures.figures(words));
    }

    /** The diagram of the first page. */
    Scene scene() {
        return scene;
    }

    Handbook write(int version, Instant published) {
        ProcessDefinition definition = parts.definition();
        SourcePages sources = new SourcePages(parts);
        MetricPages metrics = new MetricPages(parts);
        return new Handbook(
                parts.words(),
                cover(version, published),
                Svg.of(scene),
                figures == null ? null : run(),
                each(definition.stages(), this::stage),
                each(
                        definition.sources(),
                        (id, s) ->
                                sources.entry(
                                        id,
                                        s,
                                        figures == null
                                                ? null
                                                : figures.source(id, parts.words()))),
                each(
                        definition.metrics(),
                        (id, m) ->
                                metrics.metric(id, m, figures == null ? null : figures.metric(id))),
                each(definition.guardrails(), metrics::guardrail),
                Agenda.of(parts));
    }

    private Cover cover(int version, Instant published) {
        ProcessDefinition definition = parts.definition();
        ZoneId zone = ZoneId.of(definition.timeZone());
        return new Cover(
                parts.words().of(definition.name(), definition.id()),
                parts.words().of(definition.description()),
                Words.legal(definition.owner()),
                parts.text("version", String.valueOf(version)),
                parts.quantities().date(published, zone));
    }

    private RunNote run() {
        String replications = parts.words().count("replications", figures.replications());
        return new RunNote(figures.run(), parts.text("run.note", figures.run(), replications));
    }

    private StagePage stage(String id, Stage stage) {
        List<String> order = List.copyOf(parts.definition().stages().keySet());
        return new StagePage(
                id,
                parts.text(
                        "stage.place",
                        String.valueOf(order.indexOf(id) + 1),
                        String.valueOf(order.size())),
                parts.target(id),
                parts.words().of(stage.description()),
                figures == null ? List.of() : figures.stage(id, parts.words()),
                ways.into(id),
                parts.list(stage.todo()),
                parts.list(stage.requiredFields()),
                parts.list(stage.exitCriteria()),
                ways.outOf(id, stage),
                reasons.of(id, stage, Exit.LOST),
                reasons.of(id, stage, Exit.FROZEN),
                new Responsible(parts).of(stage),
                new TimeLimits(parts).of(stage));
    }

    private static <T, R> List<R> each(Map<String, T> all, BiFunction<String, T, R> telling) {
        return all.entrySet().stream()
                .map(entry -> telling.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
