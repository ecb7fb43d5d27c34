package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds numbers that are not finite: NaN and infinities of YAML, and numbers too large to hold. */
final class Numbers {
    private Numbers() {}

    static void check(JsonNode document, Problems problems) {
        Nodes.each(
                document,
                JsonPointer.empty(),
                (node, at) -> {
                    if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
                        problems.add("not-finite", at, node.asText());
                    }
                });
    }
}
