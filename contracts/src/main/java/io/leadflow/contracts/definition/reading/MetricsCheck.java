package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Metric;
import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.contracts.definition.MetricTarget;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Metrics and guardrails look at parts that exist; targets can be met. */
final class MetricsCheck {
    private static final Set<MetricFormula> OF_A_STAGE =
            EnumSet.of(MetricFormula.STAGE_CONVERSION, MetricFormula.STAGE_DAYS);

    private final ProcessDefinition definition;
    private final Problems problems;

    private MetricsCheck(ProcessDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        MetricsCheck check = new MetricsCheck(definition, problems);
        definition.metrics().forEach((id, metric) -> check.metric(metric, At.of("metrics", id)));
        definition
                .guardrails()
                .forEach((id, g) -> check.stage(g.stage(), At.of("guardrails", id, "stage")));
    }

    private void metric(Metric metric, JsonPointer at) {
        stage(metric.stage(), At.in(at, "stage"));
        if (metric.stage() == null && OF_A_STAGE.contains(metric.formula())) {
            Set<String> stages = definition.stages().keySet();
            problems.add("missing-stage", At.in(at, "stage"), stages);
        }
        if (metric.formula() == MetricFormula.STAGE_CONVERSION) {
            followed(metric.stage(), At.in(at, "stage"));
        }
        if (metric.source() != null) {
            Set<String> sources = definition.sources().keySet();
            problems.reference(metric.source(), sources, "sources", At.in(at, "source"));
        }
        if (metric.target() != null) {
            target(metric.target(), At.in(at, "target"));
        }
    }

    private void stage(String id, JsonPointer at) {
        if (id != null) {
            problems.reference(id, definition.stages().keySet(), "stages", at);
        }
    }

    /** Conversion to the next funnel stage needs one. */
    private void followed(String id, JsonPointer at) {
        List<String> funnel = definition.funnelStages();
        List<String> followed = funnel.subList(0, funnel.size() - 1);
        if (definition.stages().containsKey(id) && !followed.contains(id)) {
            problems.add("stage-without-next", at, id, followed);
        }
    }

    private void target(MetricTarget target, JsonPointer at) {
        if (target.atLeast() == null && target.atMost() == null) {
            problems.add("empty-target", at);
        } else if (target.atLeast() != null
                && target.atMost() != null
                && target.atLeast() > target.atMost()) {
            problems.add("target-bounds", at, target.atLeast(), target.atMost());
        }
    }
}
