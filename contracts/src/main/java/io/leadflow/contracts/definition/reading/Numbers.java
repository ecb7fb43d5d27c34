package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds numbers that are not finite: NaN and infinities of YAML, and numbers too large to hold. */
final class Numbers {
    private Numbers() {}

    static void check(JsonNode node, JsonPointer at, Problems problems) {
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            problems.add("not-finite", at, node.asText());
        }
        node.properties()
                .forEach(
                        property ->
                                check(
                                        property.getValue(),
                                        at.appendProperty(property.getKey()),
                                        problems));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at.appendIndex(i), problems);
            }
        }
    }
}
