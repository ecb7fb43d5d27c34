package io.leadflow.metrics.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the index of an id that events name. */
final class Dictionary {
    private final Map<String, Integer> sources;
    private final Map<String, Integer> stages;
    private final Map<String, Integer> lostReasons;
    private final Map<String, Integer> frozenReasons;
    private final Map<String, Integer> guardrails;

    /** The funnel's stages in order. */
    final int[] funnel;

    Dictionary(ReplicationStarted start) {
        sources = indices(start.sources().stream().map(SourceRef::id).toList());
        stages = indices(start.stages());
        lostReasons = indices(start.lostReasons());
        frozenReasons = indices(start.frozenReasons());
        guardrails = indices(start.guardrails() == null ? List.of() : start.guardrails());
        funnel = start.funnel().stream().mapToInt(this::stage).toArray();
    }

    int source(String id) {
        return index(sources, id);
    }

    int stage(String id) {
        return index(stages, id);
    }

    int lostReason(String id) {
        return index(lostReasons, id);
    }

    int frozenReason(String id) {
        return index(frozenReasons, id);
    }

    int guardrail(String id) {
        return index(guardrails, id);
    }

    private static int index(Map<String, Integer> indices, String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new UnfoldableEventException(
                    "\"" + id + "\" is not listed in ReplicationStarted");
        }
        return index;
    }

    private static Map<String, Integer> indices(List<String> ids) {
        Map<String, Integer> indices = new HashMap<>();
        ids.forEach(id -> indices.put(id, indices.size()));
        return indices;
    }
}
