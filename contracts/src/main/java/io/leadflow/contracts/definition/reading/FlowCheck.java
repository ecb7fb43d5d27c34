package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every stage is reached by some lead, and every lead can come to an end. */
final class FlowCheck {
    private final ProcessDefinition definition;
    private final Problems problems;
    private final Set<List<String>> reported = new HashSet<>();

    private FlowCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        new FlowCheck(definition, problems).check();
    }

    private void check() {
        Set<String> reached = new HashSet<>();
        for (Map.Entry<String, Source> source : definition.sources().entrySet()) {
            String entry = definition.entryStage(source.getValue());
            Flow flow = Flow.of(definition, source.getKey());
            reached.addAll(flow.reachableFrom(flow.meant(entry)));
            trap(flow.trapsFrom(flow.meant(entry)), source.getKey());
        }
        Set<String> unreached = new LinkedHashSet<>(definition.stages().keySet());
        unreached.removeAll(reached);
        unreached.forEach(
                stage -> problems.add("unreachable-stage", At.of("stages", stage), stage));
    }

    private void trap(List<String> stages, String source) {
        if (stages.isEmpty() || !reported.add(stages)) {
            return;
        }
        JsonPointer at = At.of("stages", stages.getFirst(), "exits");
        String code = stages.size() == 1 ? "no-way-out" : "endless-loop";
        problems.add(code, at, stages, source);
    }
}
