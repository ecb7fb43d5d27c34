package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ParallelTask;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the boxes of a definition. */
final class Nodes {
    private final ProcessDefinition definition;
    private final Words words;

    Nodes(ProcessDefinition definition, Words words) {
        this.definition = definition;
        this.words = words;
    }

    /**
     * All boxes.
     *
     * @param ends those of the ends that leads get to
     */
    List<Node> all(Set<String> ends) {
        List<Node> nodes = new ArrayList<>();
        definition.sources().forEach((id, source) -> nodes.add(source(id, source)));
        definition.stages().forEach((id, stage) -> nodes.add(stage(id, stage)));
        for (String end : List.of(Exit.WON, Exit.FROZEN, Exit.LOST)) {
            if (ends.contains(end)) {
                nodes.add(end(end));
            }
        }
        return nodes;
    }

    private Node source(String id, Source source) {
        String name = words.of(source.name(), id);
        List<String> notes = new ArrayList<>();
        String channel = words.text("channel", source.channel());
        if (!channel.equalsIgnoreCase(name)) {
            notes.add(channel);
        }
        double rate = source.arrivals().rate();
        if (rate > 0) {
            notes.add(words.text("diagram.rate", words.quantities().number(rate)));
        } else if (!source.arrivals().trace().isEmpty()) {
            notes.add(words.text("diagram.trace"));
        }
        return new Node(NodeKind.SOURCE, id, name, notes);
    }

    private Node stage(String id, Stage stage) {
        List<String> notes = new ArrayList<>();
        if (stage.role() != null) {
            notes.add(role(stage.role()));
        }
        if (stage.parallel() != null) {
            stage.parallel().tasks().forEach((task, work) -> notes.add(task(task, work)));
        }
        return new Node(NodeKind.STAGE, id, words.of(stage.name(), id), notes);
    }

    private String task(String id, ParallelTask task) {
        String name = words.of(task.name(), id);
        return "• " + (task.role() == null ? name : name + ": " + role(task.role()));
    }

    private String role(String id) {
        return words.of(definition.roles().get(id).name(), id);
    }

    private Node end(String id) {
        NodeKind kind = NodeKind.valueOf(id);
        return new Node(kind, id, words.text("end", kind), List.of());
    }
}
