package io.leadflow.funnel;

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
    private final Map<String, Integer> roles;

    /** The funnel's stages in order. */
    final int[] funnel;

    /** Where a stage stands in the funnel; -1 for one that is not in it. */
    private final int[] places;

    Dictionary(ReplicationStarted start) {
        sources = indices(start.sources().stream().map(SourceRef::id).toList());
        stages = indices(start.stages());
        lostReasons = indices(start.lostReasons());
        frozenReasons = indices(start.frozenReasons());
        guardrails = indices(start.guardrails() == null ? List.of() : start.guardrails());
        roles = indices(start.roles());
        funnel = start.funnel().stream().mapToInt(this::stage).toArray();
        places = start.stages().stream().mapToInt(start.funnel()::indexOf).toArray();
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

    /** The place of a role; NONE where there is none. */
    int role(String id) {
        return id == null ? OpenLead.NONE : index(roles, id);
    }

    /** Where a stage stands in the funnel, from 0; -1 for one that is not in it. */
    int place(int stage) {
        return places[stage];
    }

    /** From one stage to another: above 0 onwards in the funnel, below 0 back, else 0. */
    int direction(int from, int to) {
        boolean known = from != OpenLead.NONE && places[from] >= 0 && places[to] >= 0;
        return known ? places[to] - places[from] : 0;
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
