package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.List;

/** Timers that a lead carries, by their slots in the graph; only those a definition needs. */
final class Slots {
    static final int TIMEOUT = 0;
    static final int STALE = 1;
    private static final int PATIENCE = 2;

    private final List<String> guardrails;
    private final boolean hasPatience;

    Slots(ProcessDefinition definition) {
        guardrails = List.copyOf(definition.guardrails().keySet());
        hasPatience =
                definition.stages().values().stream().anyMatch(stage -> stage.patience() != null);
    }

    int patience() {
        return PATIENCE;
    }

    int guardrail(String id) {
        return PATIENCE + (hasPatience ? 1 : 0) + guardrails.indexOf(id);
    }
}
