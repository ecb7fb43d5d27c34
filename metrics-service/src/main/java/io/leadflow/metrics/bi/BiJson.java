package io.leadflow.metrics.bi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.leadflow.contracts.PlainText;
import io.leadflow.contracts.Wire;
import java.io.IOException;

/**
 * JSON that PostgreSQL takes: it holds no character 0 and no half of a character, which a topic's
 * texts may have.
 */
final class BiJson {
    static final ObjectMapper MAPPER =
            Wire.newMapper()
                    .registerModule(
                            new SimpleModule()
                                    .addSerializer(String.class, new Value())
                                    .addKeySerializer(String.class, new Name()));

    private BiJson() {}

    private static final class Value extends JsonSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider unused)
                throws IOException {
            json.writeString(PlainText.of(text));
        }
    }

    private static final class Name extends JsonSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider unused)
                throws IOException {
            json.writeFieldName(PlainText.of(text));
        }
    }
}
