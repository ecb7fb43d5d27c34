package io.leadflow.e2e.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.e2e.OpenApi;
import io.leadflow.embedded.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An operation as a service's OpenAPI document declares it.
 *
 * @param role the least that may call it
 */
record Operation(ServiceName service, String method, String path, String role) {
    /** There is nothing of these names. */
    private static final Map<String, String> NOTHING =
            Map.of(
                    "run", "00000000-0000-4000-8000-000000000000",
                    "version", "1");

    /** Those of a document. */
    static List<Operation> of(ServiceName service, JsonNode document) {
        return OpenApi.operations(document).stream()
                .map(
                        declared ->
                                new Operation(
                                        service,
                                        declared.method(),
                                        declared.path(),
                                        role(declared.operation())))
                .toList();
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
