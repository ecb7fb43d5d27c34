package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/** Everything in a document that is parsed. */
final class Nodes {
    private Nodes() {}

    /** Visits a node and everything in it, each with its place. */
    static void each(JsonNode node, JsonPointer at, BiConsumer<JsonNode, JsonPointer> visit) {
        visit.accept(node, at);
        node.properties()
                .forEach(
                        property ->
                                each(
                                        property.getValue(),
                                        at.appendProperty(property.getKey()),
                                        visit));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each(node.get(i), at.appendIndex(i), visit);
            }
        }
    }
}
