package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.run.PipelineLead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads that are open at the start, as a request lists them. */
final class PipelineBody {
    private static final Set<String> KNOWN =
            Set.of(
                    "stage",
                    "source",
                    "ageDays",
                    "stageDays",
                    "value",
                    "owner",
                    "attributes",
                    "leads");
    private static final double DAYS = 36_500;
    private static final double VALUE = 1e12;
    private static final int LEADS = 1_000_000;

    private PipelineBody() {}

    static List<PipelineLead> read(JsonNode body, RunProblems problems) {
        List<PipelineLead> leads = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            JsonPointer at = JsonPointer.compile("/pipeline/" + i);
            if (body.get(i) instanceof ObjectNode lead) {
                leads.add(read(new Fields(lead, at, KNOWN, problems)));
            } else {
                problems.add(at.toString(), "not-an-object", body.get(i).toString());
            }
        }
        return leads;
    }

    private static PipelineLead read(Fields fields) {
        return new PipelineLead(
                fields.text("stage"),
                fields.text("source"),
                fields.number("ageDays", 0, DAYS),
                fields.number("stageDays", 0, DAYS),
                fields.number("value", 0, VALUE),
                fields.text("owner"),
                attributes(fields),
                fields.whole("leads", 1, LEADS));
    }

    private static Map<String, Object> attributes(Fields fields) {
        ObjectNode given = fields.object("attributes");
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (given != null) {
            given.properties().forEach(a -> attributes.put(a.getKey(), value(a.getValue())));
        }
        return attributes;
    }

    /** A number or a text; whether that fits is told where the process is known. */
    private static Object value(JsonNode given) {
        return given.isNumber() ? (Object) given.doubleValue() : given.asText();
    }
}
