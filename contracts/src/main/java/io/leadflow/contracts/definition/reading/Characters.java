package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.PlainText;

/** Finds texts, and names of properties, that are not plain. */
final class Characters {
    private Characters() {}

    static void check(JsonNode document, Problems problems) {
        Nodes.each(
                document,
                JsonPointer.empty(),
                (node, at) -> {
                    if (node.isTextual()) {
                        check(node.textValue(), at, problems);
                    }
                    node.fieldNames()
                            .forEachRemaining(
                                    name -> check(name, at.appendProperty(name), problems));
                });
    }

    private static void check(String text, JsonPointer at, Problems problems) {
        PlainText.firstOther(text)
                .ifPresent(c -> problems.add("not-plain", at, "U+%04X".formatted(c)));
    }
}
