package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.PlainText;
import io.leadflow.contracts.run.EventDelivery;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.StopRule;
import io.leadflow.contracts.run.WarmUpMethod;
import io.leadflow.simulation.callback.CallbackRules;
import io.leadflow.simulation.callback.Objection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a run request, read one by one; notes all that is wrong with them. */
final class RunBody {
    private static final Set<String> FIELDS =
            Set.of(
                    "process",
                    "version",
                    "startDate",
                    "horizonDays",
                    "warmUpDays",
                    "followUpDays",
                    "replications",
                    "seed",
                    "overrides",
                    "callbackUrl",
                    "labels",
                    "endDate",
                    "warmUpMethod",
                    "maxLeads",
                    "stopWhen",
                    "antithetic",
                    "pipeline",
                    "events");
    private static final Map<String, WarmUpMethod> METHODS =
            Map.of("fixed", WarmUpMethod.FIXED, "mser-5", WarmUpMethod.MSER_5);
    private static final Map<String, EventDelivery> DELIVERIES =
            Map.of("stream", EventDelivery.STREAM, "none", EventDelivery.NONE);
    private static final int LABELS = 20;
    private static final int LABEL_NAME = 64;
    private static final int LABEL_VALUE = 256;

    private final Fields fields;
    private final RunLimits limits;
    private final CallbackRules callbacks;
    private final RunProblems problems;

    RunBody(ObjectNode body, RunLimits limits, CallbackRules callbacks, RunProblems problems) {
        fields = new Fields(body, JsonPointer.empty(), FIELDS, problems);
        this.limits = limits;
        this.callbacks = callbacks;
        this.problems = problems;
    }

    RunRequest read() {
        Integer replications = fields.whole("replications", 1, limits.replications());
        return new RunRequest(
                process(),
                fields.whole("version", 1, Integer.MAX_VALUE),
                fields.date("startDate"),
                fields.whole("horizonDays", 1, limits.days()),
                fields.whole("warmUpDays", 0, limits.days()),
                fields.whole("followUpDays", 0, limits.days()),
                replications,
                seed(),
                fields.object("overrides"),
                callbackUrl(),
                labels(),
                fields.date("endDate"),
                fields.choice("warmUpMethod", METHODS),
                fields.whole("maxLeads", 1, Integer.MAX_VALUE),
                stopRule(replications),
                fields.flag("antithetic"),
                pipeline(),
                fields.choice("events", DELIVERIES));
    }

    private String process() {
        JsonNode given = fields.given("process");
        if (given == null) {
            problems.add("/process", "process-missing");
            return null;
        }
        if (!given.isTextual()) {
            fields.wrong("process", "not-text", given);
            return null;
        }
        return given.textValue();
    }

    private Long seed() {
        JsonNode given = fields.given("seed");
        if (given == null) {
            return null;
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            fields.wrong("seed", "not-a-seed", given);
            return null;
        }
        return given.longValue();
    }

    private StopRule stopRule(Integer replications) {
        ObjectNode given = fields.object("stopWhen");
        int batch = replications == null ? RunPlanner.REPLICATIONS : replications;
        return given == null
                ? null
                : StopRuleBody.read(given, batch, limits.replications(), problems);
    }

    private List<PipelineLead> pipeline() {
        JsonNode given = fields.given("pipeline");
        if (given != null && !given.isArray()) {
            fields.wrong("pipeline", "not-a-list", given);
        }
        return given == null || !given.isArray() ? null : PipelineBody.read(given, problems);
    }

    private URI callbackUrl() {
        JsonNode given = fields.given("callbackUrl");
        if (given == null) {
            return null;
        }
        try {
            URI url = new URI(given.asText());
            Optional<Objection> objection = callbacks.objection(url);
            objection.ifPresent(
                    o -> fields.wrong("callbackUrl", o.code(), given, o.args().toArray()));
            return objection.isEmpty() ? url : null;
        } catch (URISyntaxException e) {
            fields.wrong("callbackUrl", "not-a-callback-url", given);
            return null;
        }
    }

    private Map<String, String> labels() {
        JsonNode given = fields.given("labels");
        Map<String, String> labels = new LinkedHashMap<>();
        if (given == null) {
            return labels;
        }
        if (!given.isObject()) {
            fields.wrong("labels", "not-an-object", given);
            return labels;
        }
        if (given.size() > LABELS) {
            problems.add("/labels", "too-many-labels", given.size(), LABELS);
        }
        given.properties()
                .forEach(
                        label -> {
                            if (isShort(label.getKey(), LABEL_NAME)
                                    && label.getValue().isTextual()
                                    && isShort(label.getValue().textValue(), LABEL_VALUE)) {
                                labels.put(label.getKey(), label.getValue().textValue());
                            } else {
                                problems.add(
                                        pointer("labels", label.getKey()),
                                        "not-a-label",
                                        LABEL_NAME,
                                        LABEL_VALUE);
                            }
                        });
        return labels;
    }

    private static boolean isShort(String text, int most) {
        return text.length() <= most && PlainText.isPlain(text);
    }

    private static String pointer(String... steps) {
        JsonPointer pointer = JsonPointer.empty();
        for (String step : steps) {
            pointer = pointer.appendProperty(step);
        }
        return pointer.toString();
    }
}
