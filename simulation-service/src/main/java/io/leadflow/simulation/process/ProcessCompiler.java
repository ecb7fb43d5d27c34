package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;

/** Compiles a definition, part by part, to a graph. Used once. */
final class ProcessCompiler {
    private final Compilation process;

    ProcessCompiler(ProcessDefinition definition, RunWindow window, RunOptions options) {
        process = new Compilation(definition, window, options);
    }

    CompiledProcess compile() {
        prepare();
        Guardrails guardrails = new Guardrails(process);
        Staff staff = new Staff(process, guardrails);
        Stages stages = new Stages(process, staff, guardrails);
        stages.compile();
        double expected = new Sources(process, stages, guardrails).compile();
        Pipeline pipeline = new Pipeline(process, stages);
        return new CompiledProcess(process, staff, pipeline, expected);
    }

    private void prepare() {
        process.graph.attributes(process.names.attributes().size());
        process.graph.atMost(process.options.maxLeads());
        if (process.expressions.isUsed() || !process.options.pipeline().isEmpty()) {
            process.graph.remember();
        }
        if (process.expressions.isUsed()) {
            process.expressions.countRegressesBy(process.graph.counter());
        }
    }
}
