package io.leadflow.simulation.eventlog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types of events or objects with their attributes, as they were met. */
final class OcelTypes {
    private final Map<String, Map<String, String>> types = new LinkedHashMap<>();

    void add(String type, Map<String, Object> attributes) {
        Map<String, String> known = types.computeIfAbsent(type, t -> new LinkedHashMap<>());
        attributes.forEach((name, value) -> known.computeIfAbsent(name, n -> kind(value)));
    }

    private static String kind(Object value) {
        return switch (value) {
            case Long number -> "integer";
            case Number number -> "float";
            case Boolean flag -> "boolean";
            default -> "string";
        };
    }

    void write(String name, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, Map<String, String>> type : types.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", type.getKey());
            json.writeArrayFieldStart("attributes");
            for (Map.Entry<String, String> attribute : type.getValue().entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", attribute.getKey());
                json.writeStringField("type", attribute.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
