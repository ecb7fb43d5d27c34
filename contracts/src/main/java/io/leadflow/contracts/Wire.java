package io.leadflow.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.leadflow.contracts.topic.UnreadableRecordException;
import java.io.IOException;

/** Reads and writes record values: JSON, times as ISO 8601, unknown fields ignored by readers. */
public final class Wire {
    private static final ObjectMapper MAPPER = newMapper();

    private Wire() {}

    /** A mapper with the wire's settings, for callers that need their own. */
    public static ObjectMapper newMapper() {
        return JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable: " + value, e);
        }
    }

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecordException with the reason, for the dead-letter topic: no JSON, an
     *     unknown event type, a field of the wrong kind
     */
    public static <T> T read(byte[] value, Class<T> type) {
        if (value == null) {
            throw new UnreadableRecordException("record without a value", null);
        }
        try {
            return MAPPER.readValue(value, type);
        } catch (IOException e) {
            throw new UnreadableRecordException(reason(e), e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
