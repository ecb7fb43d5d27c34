package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.diagram.Scene.Sample;
import io.leadflow.model.wording.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws a definition. */
public final class Diagram {
    private static final double MARGIN = 12;

    private Diagram() {}

    /** Finds a place for everything; takes tens of milliseconds. */
    public static Scene of(ProcessDefinition definition, Words words, Figures figures) {
        ProcessGraph graph = graph(definition, words);
        Layout.Placed placed = Layout.of(graph, figures);
        List<Sample> legend =
                Legend.of(graph.edges(), words, MARGIN, placed.height(), placed.width() - MARGIN);
        return new Scene(
                words.of(definition.name(), definition.id()),
                description(definition, words),
                words.language(),
                placed.width(),
                placed.height() + Legend.height(legend, placed.height()),
                placed.boxes(),
                placed.routes(),
                legend);
    }

    static ProcessGraph graph(ProcessDefinition definition, Words words) {
        List<Edge> edges = new Edges(definition, words).all();
        Set<String> ends = new HashSet<>();
        edges.forEach(edge -> ends.add(edge.to().id()));
        return new ProcessGraph(new Nodes(definition, words).all(ends), edges);
    }

    private static String description(ProcessDefinition definition, Words words) {
        return words.text(
                "diagram.description",
                words.count("sources", definition.sources().size()),
                words.count("stages", definition.stages().size()));
    }
}
