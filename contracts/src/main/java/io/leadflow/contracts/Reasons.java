package io.leadflow.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence why a record could not be read. */
final class Reasons {
    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']+)'.*", Pattern.DOTALL);

    private Reasons() {}

    static String of(IOException failure) {
        return switch (failure) {
            case InvalidTypeIdException e when e.getTypeId() == null ->
                    "the field \"type\" is missing";
            case InvalidTypeIdException e -> "unknown type \"" + e.getTypeId() + "\"";
            case ValueInstantiationException e ->
                    "refused" + at(e) + ": " + e.getCause().getMessage();
            case InvalidNullException e -> "a value is needed, not null," + at(e);
            case JsonMappingException e -> mismatch(e);
            case JsonProcessingException e -> "no valid JSON: " + firstLine(e.getOriginalMessage());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String mismatch(JsonMappingException e) {
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.matches()) {
            return "the field \"" + missing.group(1) + "\" is missing" + at(e);
        }
        return e.getPath().isEmpty()
                ? "the value does not have the expected kind"
                : "a value does not have the expected kind" + at(e);
    }

    private static String at(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : e.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.isEmpty() ? "" : " at " + pointer;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
