package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the operations of an OpenAPI document. */
public final class OpenApi {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private OpenApi() {}

    /**
     * An operation and where it stands.
     *
     * @param method in capitals
     * @param item what the document says of its path
     * @param operation what it says of itself
     */
    public record Declared(String path, String method, JsonNode item, JsonNode operation) {}

    /** All of a document. */
    public static List<Declared> operations(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(entry -> METHODS.contains(entry.getKey()))
                                        .map(
                                                entry ->
                                                        new Declared(
                                                                path.getKey(),
                                                                entry.getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getValue(),
                                                                entry.getValue())))
                .toList();
    }
}
