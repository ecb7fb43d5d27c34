package io.leadflow.e2e.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.embedded.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An operation as a service's OpenAPI document declares it.
 *
 * @param role the least that may call it
 */
record Operation(ServiceName service, String method, String path, String role) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** There is nothing of these names. */
    private static final Map<String, String> NOTHING =
            Map.of(
                    "run", "00000000-0000-4000-8000-000000000000",
                    "version", "1");

    /** Those of a document. */
    static List<Operation> of(ServiceName service, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(entry -> METHODS.contains(entry.getKey()))
                                        .map(
                                                entry ->
                                                        new Operation(
                                                                service,
                                                                entry.getKey()
                                                                        .toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT),
                                                                path.getKey(),
                                                                role(entry.getValue())))
                                        .forEach(operations::add));
        return operations;
    }

    /** Empty where the document declares none, or more than one. */
    private static String role(JsonNode operation) {
        List<String> roles =
                StreamSupport.stream(operation.path("security").spliterator(), false)
                        .flatMap(scheme -> scheme.properties().stream())
                        .flatMap(e -> StreamSupport.stream(e.getValue().spliterator(), false))
                        .map(JsonNode::asText)
                        .distinct()
                        .toList();
        return roles.size() == 1 ? roles.getFirst() : "";
    }

    /** Whether its path names something. */
    boolean isOfAnObject() {
        return path.contains("{");
    }

    /** Its path with a name of nothing in each place. */
    String address() {
        return address(NOTHING);
    }

    /** Its path with these names in their places, and of nothing in others. */
    String address(Map<String, String> names) {
        String address = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        return address.replaceAll("\\{[^}]*}", "nobody");
    }

    @Override
    public String toString() {
        return service.id() + " " + method + " " + path;
    }
}
