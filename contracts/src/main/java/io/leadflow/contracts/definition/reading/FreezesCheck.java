package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.Set;

/** What becomes of frozen leads. */
final class FreezesCheck {
    private FreezesCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        definition
                .freezes()
                .forEach((id, freeze) -> check(freeze, At.of("freezes", id), definition, problems));
    }

    private static void check(
            Freeze freeze, JsonPointer at, ProcessDefinition definition, Problems problems) {
        if (freeze.returnTo() != null) {
            Set<String> stages = definition.stages().keySet();
            problems.reference(freeze.returnTo(), stages, "stages", At.in(at, "returnTo"));
        }
        Set<String> reasons = definition.lostReasons().keySet();
        if (freeze.lostReason() != null) {
            problems.reference(
                    freeze.lostReason(), reasons, "lostReasons", At.in(at, "lostReason"));
        } else if (freeze.thawDays() != null && freeze.returnShare() < 1) {
            problems.add("missing-reason", At.in(at, "lostReason"), "lostReasons", reasons);
        }
    }
}
