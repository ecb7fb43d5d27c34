package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.e2e.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes requests of an operation: good ones, and what becomes of them when they are spoilt. */
final class Inputs {
    private static final double WHOLLY_GOOD = 0.3;
    private static final double PARTLY_GOOD = 0.6;
    private static final double RAW = 0.03;
    private static final int LARGE = 2 << 20;
    private static final List<String> HEADERS =
            List.of("Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID", "traceparent");

    private final Operation operation;
    private final Known known;
    private final long seed;

    /**
     * What is good for this operation, in place of what its document says.
     *
     * @param values by the parameter's name
     * @param documents that a body may have, by media type
     */
    record Known(Map<String, List<String>> values, Map<String, List<byte[]>> documents) {}

    Inputs(Operation operation, Known known, long seed) {
        this.operation = operation;
        this.known = known;
        this.seed = seed;
    }

    /** The request of this number, the same for the same seed. */
    Input of(int number) {
        Chance chance = new Chance(seed, operation.name(), number);
        double good = chance.in(WHOLLY_GOOD) ? 1 : PARTLY_GOOD;
        String target = path(good, chance) + query(good, chance);
        List<Map.Entry<String, String>> headers = headers(chance);
        byte[] body = body(chance, headers);
        return new Input(operation.method(), target, headers, body, chance.in(RAW));
    }

    private Stream<Parameter> parameters(String in) {
        return operation.parameters().stream().filter(p -> p.in().equals(in));
    }

    private String path(double good, Chance chance) {
        String path = operation.path();
        for (Parameter parameter : parameters("path").toList()) {
            String place = "\\{" + parameter.name() + "[^}]*}";
            path = path.replaceFirst(place, encoded(value(parameter, Math.max(good, 0.8), chance)));
        }
        return path;
    }

    private String query(double good, Chance chance) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : parameters("query").toList()) {
            int times = chance.in(parameter.required() ? 0.95 : 0.3) ? 1 : 0;
            times += times > 0 && parameter.many() ? 1 + chance.below(2) : 0;
            for (int i = 0; i < times; i++) {
                pairs.add(pair(parameter.name(), value(parameter, good, chance)));
            }
        }
        if (chance.in(0.1 * (1 - good))) {
            pairs.add(pair(chance.of(Hostile.TEXTS), chance.of(Hostile.TEXTS)));
        }
        if (chance.in(0.1 * (1 - good)) && !pairs.isEmpty()) {
            pairs.add(chance.of(pairs));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private String value(Parameter parameter, double good, Chance chance) {
        List<String> values = known.values().getOrDefault(parameter.name(), parameter.good());
        if (values.isEmpty() || !chance.in(good)) {
            String hostile = chance.of(Hostile.TEXTS);
            return chance.in(0.95)
                    ? hostile.substring(0, Math.min(300, hostile.length()))
                    : hostile;
        }
        String value = chance.of(values);
        return chance.in(good + 0.3)
                ? value
                : new String(
                        ByteMutation.of(value.getBytes(StandardCharsets.UTF_8), chance),
                        StandardCharsets.UTF_8);
    }

    private List<Map.Entry<String, String>> headers(Chance chance) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        TreeSet<String> answers =
                operation.answers().entrySet().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .flatMap(answer -> answer.getValue().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!answers.isEmpty() && chance.in(0.5)) {
            headers.add(Map.entry("Accept", chance.of(List.copyOf(answers))));
        } else if (chance.in(0.2)) {
            headers.add(Map.entry("Accept", chance.of(Hostile.MEDIA_TYPES)));
        }
        if (chance.in(0.3)) {
            headers.add(Map.entry("Accept-Language", chance.of(Hostile.LANGUAGES)));
        }
        if (chance.in(0.2)) {
            headers.add(Map.entry(chance.of(HEADERS), headerValue(chance)));
        }
        parameters("header")
                .filter(p -> chance.in(0.3))
                .forEach(p -> headers.add(Map.entry(p.name(), headerValue(chance))));
        return headers;
    }

    private static String headerValue(Chance chance) {
        return chance.in(0.3)
                ? "\"" + chance.below(5) + "\""
                : chance.of(Hostile.TEXTS).replaceAll("[^\\x20-\\x7e]", "?");
    }

    private byte[] body(Chance chance, List<Map.Entry<String, String>> headers) {
        if (operation.bodies().isEmpty()) {
            return chance.in(0.02) ? chance.bytes(chance.below(2000)) : null;
        }
        List<String> types = List.copyOf(new TreeSet<>(operation.bodies().keySet()));
        String type = chance.of(types);
        headers.add(
                Map.entry("Content-Type", chance.in(0.9) ? type : chance.of(Hostile.MEDIA_TYPES)));
        byte[] good = document(type, chance);
        double kind = chance.below(100) / 100.0;
        if (kind < 0.1) {
            return good;
        }
        if (kind < 0.7) {
            return tree(good, chance);
        }
        if (kind < 0.95) {
            return ByteMutation.of(good, chance);
        }
        return kind < 0.98 ? chance.bytes(chance.below(5000)) : chance.bytes(chance.below(LARGE));
    }

    private static byte[] tree(byte[] good, Chance chance) {
        try {
            JsonNode document = io.leadflow.e2e.Rest.JSON.readTree(good);
            return io.leadflow.e2e.Rest.JSON.writeValueAsBytes(TreeMutation.of(document, chance));
        } catch (java.io.IOException e) {
            return LineMutation.of(good, chance); // YAML
        }
    }

    private byte[] document(String type, Chance chance) {
        List<byte[]> documents = new ArrayList<>();
        operation.bodies().get(type).forEach(example -> documents.add(bytes(example)));
        documents.addAll(known.documents().getOrDefault(type, List.of()));
        return documents.isEmpty() ? new byte[] {'{', '}'} : chance.of(documents);
    }

    private static byte[] bytes(JsonNode example) {
        String text = example.isTextual() ? example.textValue() : example.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
