package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.service.exchange.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
                    "labels");
    private static final int LABELS = 20;
    private static final int LABEL_NAME = 64;
    private static final int LABEL_VALUE = 256;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final ObjectNode body;
    private final RunLimits limits;
    private final RunProblems problems;

    RunBody(ObjectNode body, RunLimits limits, RunProblems problems) {
        this.body = body;
        this.limits = limits;
        this.problems = problems;
    }

    RunRequest read() {
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!FIELDS.contains(name)) {
                                problems.unknownField(name, FIELDS);
                            }
                        });
        return new RunRequest(
                process(),
                whole("version", 1, Integer.MAX_VALUE),
                startDate(),
                whole("horizonDays", 1, limits.days()),
                whole("warmUpDays", 0, limits.days()),
                whole("followUpDays", 0, limits.days()),
                whole("replications", 1, limits.replications()),
                seed(),
                overrides(),
                callbackUrl(),
                labels());
    }

    private String process() {
        JsonNode given = given("process");
        if (given == null) {
            problems.add("/process", "process-missing");
            return null;
        }
        if (!given.isTextual()) {
            wrong("process", "not-text", given);
            return null;
        }
        return given.textValue();
    }

    private Integer whole(String name, int min, int max) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        boolean fits = given.isIntegralNumber() && given.canConvertToInt();
        if (!fits || given.intValue() < min || given.intValue() > max) {
            wrong(name, "not-a-number", given, min, max);
            return null;
        }
        return given.intValue();
    }

    private Long seed() {
        JsonNode given = given("seed");
        if (given == null) {
            return null;
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            wrong("seed", "not-a-seed", given);
            return null;
        }
        return given.longValue();
    }

    private LocalDate startDate() {
        JsonNode given = given("startDate");
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given.asText());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, with what would be right
        }
        wrong("startDate", "not-a-date", given);
        return null;
    }

    private JsonNode overrides() {
        JsonNode given = given("overrides");
        if (given != null && !given.isObject()) {
            wrong("overrides", "not-an-object", given);
            return null;
        }
        return given;
    }

    private URI callbackUrl() {
        JsonNode given = given("callbackUrl");
        if (given == null) {
            return null;
        }
        try {
            URI url = new URI(given.asText());
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, with what would be right
        }
        wrong("callbackUrl", "not-a-callback-url", given);
        return null;
    }

    private Map<String, String> labels() {
        JsonNode given = given("labels");
        Map<String, String> labels = new LinkedHashMap<>();
        if (given == null) {
            return labels;
        }
        if (!given.isObject()) {
            wrong("labels", "not-an-object", given);
            return labels;
        }
        if (given.size() > LABELS) {
            problems.add("/labels", "too-many-labels", given.size(), LABELS);
        }
        Predicate<JsonNode> fits = v -> v.isTextual() && v.textValue().length() <= LABEL_VALUE;
        given.properties()
                .forEach(
                        label -> {
                            if (label.getKey().length() <= LABEL_NAME
                                    && fits.test(label.getValue())) {
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

    private JsonNode given(String name) {
        JsonNode given = body.get(name);
        return given == null || given.isNull() ? null : given;
    }

    private static String pointer(String... steps) {
        JsonPointer pointer = JsonPointer.empty();
        for (String step : steps) {
            pointer = pointer.appendProperty(step);
        }
        return pointer.toString();
    }

    /** Notes what is wrong; the field counts as absent then. */
    private void wrong(String name, String code, JsonNode given, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = Texts.shortened(given.isTextual() ? given.textValue() : given.toString());
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add("/" + name, code, all);
    }
}
