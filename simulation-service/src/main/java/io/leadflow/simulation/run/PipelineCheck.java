package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Attribute;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.service.exchange.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the leads of a pipeline fit the process they are to be in. */
final class PipelineCheck {
    private final ProcessDefinition definition;
    private final RunProblems problems;

    private PipelineCheck(ProcessDefinition definition, RunProblems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(
            List<PipelineLead> pipeline, ProcessDefinition definition, RunProblems problems) {
        PipelineCheck check = new PipelineCheck(definition, problems);
        for (int i = 0; i < pipeline.size(); i++) {
            check.check(pipeline.get(i), JsonPointer.compile("/pipeline/" + i));
        }
    }

    /** Leads in all. */
    static long leads(List<PipelineLead> pipeline) {
        return pipeline.stream().mapToLong(lead -> lead.leads() == null ? 1 : lead.leads()).sum();
    }

    private void check(PipelineLead lead, JsonPointer at) {
        required(lead.stage(), "stage", definition.stages().keySet(), at);
        required(lead.source(), "source", definition.sources().keySet(), at);
        if (lead.owner() != null) {
            known(lead.owner(), "owner", definition.people().keySet(), at);
        }
        if (isOlderInStage(lead)) {
            String place = at.appendProperty("ageDays").toString();
            problems.add(place, "younger-than-stay", lead.ageDays(), lead.stageDays());
        }
        lead.attributes().forEach((id, value) -> attribute(id, value, at));
    }

    private static boolean isOlderInStage(PipelineLead lead) {
        return lead.ageDays() != null
                && lead.stageDays() != null
                && lead.stageDays() > lead.ageDays();
    }

    private void required(String id, String field, Set<String> known, JsonPointer at) {
        if (id == null) {
            String place = at.appendProperty(field).toString();
            problems.add(place, "field-missing", field, RunProblems.listed(known));
        } else {
            known(id, field, known, at);
        }
    }

    private void known(String id, String field, Set<String> known, JsonPointer at) {
        if (!known.contains(id)) {
            String place = at.appendProperty(field).toString();
            problems.add(place, "not-one-of", Texts.shortened(id), RunProblems.listed(known));
        }
    }

    private void attribute(String id, Object value, JsonPointer lead) {
        JsonPointer at = lead.appendProperty("attributes").appendProperty(id);
        Attribute attribute = definition.attributes().get(id);
        if (attribute == null) {
            problems.unknownField(at.toString(), id, definition.attributes().keySet());
            return;
        }
        Map<String, Double> categories = attribute.value().categories();
        if (categories.isEmpty() && !(value instanceof Number)) {
            problems.add(at.toString(), "attribute-not-a-number", Texts.shortened("" + value));
        } else if (!categories.isEmpty() && !categories.containsKey("" + value)) {
            String known = RunProblems.listed(categories.keySet());
            problems.add(at.toString(), "not-one-of", Texts.shortened("" + value), known);
        }
    }
}
