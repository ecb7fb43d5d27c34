package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.List;
import java.util.function.BiConsumer;

/** What the structure cannot tell: whether the parts of a definition fit together. */
final class Meaning {
    private static final List<BiConsumer<ProcessDefinition, Problems>> CHECKS =
            List.of(
                    BasicsCheck::check,
                    TextsCheck::check,
                    AttributesCheck::check,
                    CalendarsCheck::check,
                    SourcesCheck::check,
                    ArrivalsCheck::check,
                    RolesCheck::check,
                    QueuesCheck::check,
                    PeopleCheck::check,
                    WorkCheck::check,
                    StagesCheck::check,
                    ExpressionsCheck::check,
                    SharesCheck::check,
                    FlowCheck::check,
                    LostReasonsCheck::check,
                    FreezesCheck::check,
                    DistributionsCheck::check,
                    MetricsCheck::check);

    private Meaning() {}

    static void check(ProcessDefinition definition, Problems problems) {
        CHECKS.forEach(check -> check.accept(definition, problems));
    }
}
