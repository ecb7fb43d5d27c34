package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of ids and the like. */
final class Lists {
    private Lists() {}

    static void distinct(List<?> list, JsonPointer at, Problems problems) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                problems.add("repeated", at.appendIndex(i), shown(list.get(i)));
            }
        }
    }

    /** Every entry is an id of the definition's {@code section}. */
    static void references(
            List<String> ids,
            Collection<String> known,
            String section,
            JsonPointer at,
            Problems problems) {
        for (int i = 0; i < ids.size(); i++) {
            problems.reference(ids.get(i), known, section, at.appendIndex(i));
        }
    }

    private static Object shown(Object entry) {
        return entry instanceof Enum<?> constant ? Names.of(constant) : entry;
    }
}
