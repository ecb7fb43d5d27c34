package io.leadflow.simulation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, the algorithm of RFC 7396, section 2. */
final class MergePatch {
    private MergePatch() {}

    /** The patched document; neither argument is changed. */
    static JsonNode apply(JsonNode patch, JsonNode document) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode patched =
                document != null && document.isObject()
                        ? document.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isNull()) {
                                patched.remove(field.getKey());
                            } else {
                                JsonNode before = patched.get(field.getKey());
                                patched.set(field.getKey(), apply(field.getValue(), before));
                            }
                        });
        return patched;
    }
}
