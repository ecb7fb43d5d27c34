package io.leadflow.simulation.eventlog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Events and objects of OCEL 2.0: id, type, attributes, then what they are related to. */
final class OcelElements {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    OcelElements(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Begins an event or an object.
     *
     * @param at null for an object
     */
    void beginElement(String id, String type, Instant at) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
        time(at);
    }

    /**
     * Writes attributes; the schema wants all values as texts.
     *
     * @param at since when an object has them; null for an event
     */
    void attributes(Map<String, Object> attributes, Instant at) throws IOException {
        json.writeArrayFieldStart("attributes");
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", attribute.getKey());
            json.writeStringField("value", text(attribute.getValue()));
            time(at);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void time(Instant at) throws IOException {
        if (at != null) {
            json.writeStringField("time", TIME.format(at));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    void beginRelationships() throws IOException {
        json.writeArrayFieldStart("relationships");
    }

    void related(String object, String qualifier) throws IOException {
        json.writeStartObject();
        json.writeStringField("objectId", object);
        json.writeStringField("qualifier", qualifier);
        json.writeEndObject();
    }

    void endElement() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }
}
