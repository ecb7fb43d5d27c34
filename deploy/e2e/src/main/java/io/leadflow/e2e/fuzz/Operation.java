package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.e2e.OpenApi;
import io.leadflow.embedded.ServiceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation as a service's OpenAPI document declares it.
 *
 * @param bodies media types of its body, each with the examples given; none where it takes no body
 * @param answers media types by status
 */
record Operation(
        ServiceName service,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, List<JsonNode>> bodies,
        Map<String, Set<String>> answers) {
    /**
     * A parameter.
     *
     * @param in path, query or header
     * @param required whether there is no call without it
     * @param many whether it may stand there several times
     * @param good values it may have
     */
    record Parameter(String name, String in, boolean required, boolean many, List<String> good) {}

    /** Those of a document. */
    static List<Operation> of(ServiceName service, JsonNode document) {
        Document read = new Document(document);
        return OpenApi.operations(document).stream()
                .map(declared -> read.operation(service, declared))
                .toList();
    }

    String name() {
        String prefix = service.id().replace("-service", "");
        return prefix + " " + method + " " + path;
    }

    /** Reads the parts of a document that may stand elsewhere in it. */
    private record Document(JsonNode whole) {

        Operation operation(ServiceName service, OpenApi.Declared declared) {
            JsonNode operation = declared.operation();
            List<Parameter> parameters = new ArrayList<>();
            declared.item().path("parameters").forEach(p -> parameters.add(parameter(resolved(p))));
            operation.path("parameters").forEach(p -> parameters.add(parameter(resolved(p))));
            Map<String, List<JsonNode>> bodies = new HashMap<>();
            resolved(operation.path("requestBody"))
                    .path("content")
                    .properties()
                    .forEach(type -> bodies.put(type.getKey(), examples(type.getValue())));
            Map<String, Set<String>> answers = new HashMap<>();
            operation
                    .path("responses")
                    .properties()
                    .forEach(a -> answers.put(a.getKey(), types(resolved(a.getValue()))));
            return new Operation(
                    service, declared.method(), declared.path(), parameters, bodies, answers);
        }

        private JsonNode resolved(JsonNode node) {
            String reference = node.path("$ref").asText();
            return reference.isEmpty() ? node : resolved(whole.at(reference.substring(1)));
        }

        private Parameter parameter(JsonNode parameter) {
            List<String> good = new ArrayList<>();
            JsonNode schema = resolved(parameter.path("schema"));
            examples(parameter).forEach(value -> good.add(value.asText()));
            schema.path("enum").forEach(value -> good.add(value.asText()));
            if (schema.has("default")) {
                good.add(schema.path("default").asText());
            }
            return new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    schema.path("type").asText().equals("array"),
                    good);
        }

        private List<JsonNode> examples(JsonNode of) {
            List<JsonNode> examples = new ArrayList<>();
            if (of.has("example")) {
                examples.add(of.path("example"));
            }
            of.path("examples").forEach(e -> examples.add(resolved(e).path("value")));
            return examples;
        }

        private static Set<String> types(JsonNode answer) {
            Set<String> types = new HashSet<>();
            answer.path("content").fieldNames().forEachRemaining(types::add);
            return types;
        }
    }
}
