package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;

/** Places in a document. */
final class At {
    private At() {}

    /** The place reached from the root by these property names. */
    static JsonPointer of(String... properties) {
        return in(JsonPointer.empty(), properties);
    }

    static JsonPointer in(JsonPointer parent, String... properties) {
        JsonPointer at = parent;
        for (String property : properties) {
            at = at.appendProperty(property);
        }
        return at;
    }
}
