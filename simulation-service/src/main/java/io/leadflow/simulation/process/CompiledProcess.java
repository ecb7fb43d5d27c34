package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.simulation.kernel.ProcessGraph;
import java.util.Collection;
import java.util.List;

/**
 * A definition compiled for a window: the graph that the kernel executes, and the dictionaries that
 * give its numbers their names. Immutable; replications share it, on any number of threads.
 */
public final class CompiledProcess {
    private final RunWindow window;
    private final List<String> sources;
    private final List<String> stages;
    private final List<String> roles;
    private final List<String> lostReasons;
    private final List<String> frozenReasons;
    private final List<String> tasks;
    private final List<String> people;
    private final List<String> campaigns;
    private final List<String> guardrails;
    private final List<String> attributes;
    private final List<List<String>> categories;
    private final double expectedLeads;
    final ProcessGraph graph;
    final Marks.Mark[] marks;

    CompiledProcess(
            ProcessDefinition definition,
            RunWindow window,
            ProcessGraph graph,
            Marks marks,
            double expectedLeads) {
        this.window = window;
        this.graph = graph;
        this.marks = marks.byCode();
        this.expectedLeads = expectedLeads;
        sources = List.copyOf(definition.sources().keySet());
        stages = List.copyOf(definition.stages().keySet());
        roles = List.copyOf(definition.roles().keySet());
        lostReasons = List.copyOf(definition.lostReasons().keySet());
        frozenReasons = List.copyOf(definition.freezes().keySet());
        tasks = definition.stages().values().stream().flatMap(s -> tasksOf(s).stream()).toList();
        people = List.copyOf(definition.people().keySet());
        campaigns =
                definition.sources().values().stream()
                        .flatMap(source -> source.arrivals().campaigns().keySet().stream())
                        .toList();
        guardrails = List.copyOf(definition.guardrails().keySet());
        attributes = List.copyOf(definition.attributes().keySet());
        categories =
                definition.attributes().values().stream()
                        .map(attribute -> List.copyOf(attribute.value().categories().keySet()))
                        .toList();
    }

    private static Collection<String> tasksOf(Stage stage) {
        return stage.parallel() == null ? List.of() : stage.parallel().tasks().keySet();
    }

    /**
     * Compiles a valid definition.
     *
     * @param definition one that {@code DefinitionReader} found valid
     */
    public static CompiledProcess of(ProcessDefinition definition, RunWindow window) {
        return new ProcessCompiler(definition, window).compile();
    }

    public RunWindow window() {
        return window;
    }

    /** Ids of the sources, as declared; events tell the index. */
    public List<String> sources() {
        return sources;
    }

    public List<String> stages() {
        return stages;
    }

    public List<String> roles() {
        return roles;
    }

    public List<String> lostReasons() {
        return lostReasons;
    }

    /** Ids of the freezes. */
    public List<String> frozenReasons() {
        return frozenReasons;
    }

    /** Ids of the parallel tasks of all stages, in order of the stages. */
    public List<String> tasks() {
        return tasks;
    }

    public List<String> people() {
        return people;
    }

    /** Ids of the campaigns of all sources, in order of the sources. */
    public List<String> campaigns() {
        return campaigns;
    }

    public List<String> guardrails() {
        return guardrails;
    }

    public List<String> attributes() {
        return attributes;
    }

    /** Categories of an attribute, by its index; none where it is a number. */
    public List<String> categories(int attribute) {
        return categories.get(attribute);
    }

    /** Mean number of leads a replication creates: the integral of all sources' rates. */
    public double expectedLeads() {
        return expectedLeads;
    }
}
