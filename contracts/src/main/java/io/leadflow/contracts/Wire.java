package io.leadflow.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.leadflow.contracts.topic.UnreadableRecordException;
import java.io.IOException;

/** Reads and writes record values: JSON, times as ISO 8601, unknown fields ignored by readers. */
public final class Wire {
    private static final int MAX_NESTING = 100;
    private static final ObjectMapper MAPPER = newMapper();

    private Wire() {}

    /** A mapper with the wire's settings, for callers that need their own. */
    public static ObjectMapper newMapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModules(new JavaTimeModule(), new Jdk8Module(), numbers())
                        .annotationIntrospector(
                                new AnnotationIntrospectorPair(
                                        new RequiredFields(), new JacksonAnnotationIntrospector()))
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        // no list or map of a record has a place for null
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
        mapper.getFactory().setStreamReadConstraints(limits);
        return mapper;
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
     *     unknown event type, a field that is missing, null or of the wrong kind
     */
    public static <T> T read(byte[] value, Class<T> type) {
        if (value == null) {
            throw new UnreadableRecordException("the record has no value", null);
        }
        try {
            T read = MAPPER.readValue(value, type);
            if (read == null) {
                throw new UnreadableRecordException("the record's value is null", null);
            }
            return read;
        } catch (IOException e) {
            throw new UnreadableRecordException(Reasons.of(e), e);
        }
    }

    private static SimpleModule numbers() {
        return new SimpleModule()
                .addSerializer(Double.class, new PlainNumbers())
                .addSerializer(Double.TYPE, new PlainNumbers());
    }
}
