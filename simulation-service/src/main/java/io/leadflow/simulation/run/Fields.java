package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.service.exchange.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a JSON object, read one by one; notes all that is wrong with them. A field that is
 * wrong, or null, counts as absent.
 */
final class Fields {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final ObjectNode object;
    private final JsonPointer at;
    private final RunProblems problems;

    /** Notes the fields that are none of those known. */
    Fields(ObjectNode object, JsonPointer at, Set<String> known, RunProblems problems) {
        this.object = object;
        this.at = at;
        this.problems = problems;
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                problems.unknownField(at(name), name, known);
                            }
                        });
    }

    /** Null where there is none. */
    JsonNode given(String name) {
        JsonNode given = object.get(name);
        return given == null || given.isNull() ? null : given;
    }

    Integer whole(String name, int min, int max) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        boolean fits = given.isIntegralNumber() && given.canConvertToInt();
        if (!fits || given.intValue() < min || given.intValue() > max) {
            wrong(name, "not-a-number", given, min, max);
            return null;
        }
        return given.intValue();
    }

    /** Any number from min to max. */
    Double number(String name, double min, double max) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        if (!given.isNumber() || given.doubleValue() < min || given.doubleValue() > max) {
            wrong(name, "not-in-range", given, min, max);
            return null;
        }
        return given.doubleValue();
    }

    String text(String name) {
        JsonNode given = given(name);
        if (given != null && !given.isTextual()) {
            wrong(name, "not-text", given);
            return null;
        }
        return given == null ? null : given.textValue();
    }

    Boolean flag(String name) {
        JsonNode given = given(name);
        if (given != null && !given.isBoolean()) {
            wrong(name, "not-a-flag", given);
            return null;
        }
        return given == null ? null : given.booleanValue();
    }

    /** One of the words. */
    <T> T choice(String name, Map<String, T> words) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        T chosen = words.get(given.asText());
        if (chosen == null) {
            wrong(name, "not-one-of", given, RunProblems.listed(words.keySet()));
        }
        return chosen;
    }

    LocalDate date(String name) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given.asText());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, with what would be right
        }
        wrong(name, "not-a-date", given);
        return null;
    }

    ObjectNode object(String name) {
        JsonNode given = given(name);
        if (given instanceof ObjectNode inner) {
            return inner;
        }
        if (given != null) {
            wrong(name, "not-an-object", given);
        }
        return null;
    }

    String at(String name) {
        return at.appendProperty(name).toString();
    }

    /** Notes what is wrong with a field. */
    void wrong(String name, String code, JsonNode given, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = Texts.shortened(given.isTextual() ? given.textValue() : given.toString());
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add(at(name), code, all);
    }
}
