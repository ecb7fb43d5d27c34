package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.kernel.ProcessGraph;
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

    /** Mean number of leads a replication creates: the integral of all sources' rates. */
    public double expectedLeads() {
        return expectedLeads;
    }
}
