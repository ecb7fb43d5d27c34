package io.leadflow.model.exchange;

import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/** Media types of documents: JSON, and YAML under its registered name and its older ones. */
public final class Media {
    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String YAML = "application/yaml";
    public static final String TEXT_YAML = "text/yaml";
    public static final String X_YAML = "application/x-yaml";

    private Media() {}

    /** Whether documents are read from this type; null: none was told. */
    static boolean isDocument(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || Stream.of(YAML, TEXT_YAML, X_YAML)
                                .anyMatch(yaml -> type.isCompatible(MediaType.valueOf(yaml))));
    }

    static boolean isYaml(MediaType type) {
        return type.getSubtype().endsWith("yaml");
    }
}
