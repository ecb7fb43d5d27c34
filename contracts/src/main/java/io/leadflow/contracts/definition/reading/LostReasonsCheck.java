package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Reopening;
import java.util.Set;

/** Where lost leads come back to. */
final class LostReasonsCheck {
    private LostReasonsCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        Set<String> stages = definition.stages().keySet();
        definition
                .lostReasons()
                .forEach((id, reason) -> check(id, reason.reopening(), stages, problems));
    }

    private static void check(
            String id, Reopening reopening, Set<String> stages, Problems problems) {
        if (reopening != null) {
            JsonPointer at = At.of("lostReasons", id, "reopening", "to");
            problems.reference(reopening.to(), stages, "stages", at);
        }
    }
}
