package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.simulation.kernel.ProcessGraph;
import java.util.List;

/**
 * A definition compiled for a window: the graph that the kernel executes, and the dictionaries that
 * give its numbers their names. Immutable; replications share it, on any number of threads.
 */
public final class CompiledProcess {
    private final RunWindow window;
    private final RunOptions options;
    private final double expectedLeads;
    private final Dictionary names;
    final ProcessDefinition definition;
    final ProcessGraph graph;
    final Marks.Mark[] marks;
    final Staff staff;
    final Pipeline pipeline;
    final Costs costs;

    CompiledProcess(Compilation process, Staff staff, Pipeline pipeline, double expectedLeads) {
        this.staff = staff;
        this.pipeline = pipeline;
        this.expectedLeads = expectedLeads;
        definition = process.definition;
        window = process.window;
        options = process.options;
        names = process.names;
        graph = process.graph.build();
        marks = process.marks.byCode();
        costs = new Costs(definition, window);
    }

    /**
     * Compiles a valid definition.
     *
     * @param definition one that {@code DefinitionReader} found valid
     */
    public static CompiledProcess of(ProcessDefinition definition, RunWindow window) {
        return of(definition, window, RunOptions.NONE);
    }

    /** Compiles what a run simulates; its request has every default filled in. */
    public static CompiledProcess of(ProcessDefinition definition, RunRequest request) {
        return of(definition, RunWindow.of(definition, request), RunOptions.of(request));
    }

    public static CompiledProcess of(
            ProcessDefinition definition, RunWindow window, RunOptions options) {
        return new ProcessCompiler(definition, window, options).compile();
    }

    public RunWindow window() {
        return window;
    }

    public RunOptions options() {
        return options;
    }

    /** Ids of the sources, as declared; events tell the index. */
    public List<String> sources() {
        return names.sources();
    }

    /** Ids of the campaigns of all sources, in order of the sources. */
    public List<String> campaigns() {
        return names.campaigns();
    }

    public List<String> stages() {
        return names.stages();
    }

    /** Ids of the parallel tasks of all stages, in order of the stages. */
    public List<String> tasks() {
        return names.tasks();
    }

    public List<String> roles() {
        return names.roles();
    }

    public List<String> people() {
        return names.people();
    }

    public List<String> lostReasons() {
        return names.lostReasons();
    }

    /** Ids of the freezes. */
    public List<String> frozenReasons() {
        return names.frozenReasons();
    }

    public List<String> guardrails() {
        return names.guardrails();
    }

    public List<String> attributes() {
        return names.attributes();
    }

    /** Categories of an attribute, by its index; none where it is a number. */
    public List<String> categories(int attribute) {
        return names.categories().get(attribute);
    }

    /** Mean number of leads a replication creates, if no budget ends them early. */
    public double expectedLeads() {
        return expectedLeads;
    }
}
