package io.leadflow.metrics.run;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/** Equal definitions as one object: most runs simulate what another run did. One thread's own. */
final class SharedDefinitions {
    private final Map<ProcessDefinition, WeakReference<ProcessDefinition>> known =
            new WeakHashMap<>();

    /** The one that is equal to it. */
    ProcessDefinition one(ProcessDefinition definition) {
        WeakReference<ProcessDefinition> before = known.get(definition);
        ProcessDefinition first = before == null ? null : before.get();
        if (first == null) {
            known.put(definition, new WeakReference<>(definition));
            return definition;
        }
        return first;
    }
}
