package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import java.util.Collection;
import java.util.Set;

/** Where leads enter, and when. */
final class SourcesCheck {
    private SourcesCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        Set<String> stages = definition.stages().keySet();
        definition
                .sources()
                .forEach((id, source) -> check(source, At.of("sources", id), stages, problems));
    }

    private static void check(
            Source source, JsonPointer at, Set<String> stages, Problems problems) {
        if (source.entry() != null) {
            problems.reference(source.entry(), stages, "stages", At.in(at, "entry"));
        }
        Arrivals arrivals = source.arrivals();
        checkProfile(arrivals.byHour(), At.in(at, "arrivals", "byHour"), problems);
        checkProfile(arrivals.byWeekday().values(), At.in(at, "arrivals", "byWeekday"), problems);
        checkProfile(arrivals.byMonth(), At.in(at, "arrivals", "byMonth"), problems);
    }

    private static void checkProfile(
            Collection<Double> weights, JsonPointer at, Problems problems) {
        if (!weights.isEmpty() && weights.stream().noneMatch(weight -> weight > 0)) {
            problems.add("profile-all-zero", at);
        }
    }
}
