package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Spoils a document in its parts: it stays JSON. */
final class TreeMutation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 5;

    private TreeMutation() {}

    static JsonNode of(JsonNode document, Chance chance) {
        JsonNode spoilt = document.deepCopy();
        for (int i = chance.below(MOST); i >= 0; i--) {
            List<ContainerNode<?>> parts = new ArrayList<>();
            collect(spoilt, parts);
            if (parts.isEmpty()) {
                return value(chance);
            }
            spoil(chance.of(parts), spoilt, chance);
        }
        return spoilt;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> parts) {
        if (node instanceof ContainerNode<?> part && !part.isEmpty()) {
            parts.add(part);
            part.forEach(child -> collect(child, parts));
        }
    }

    private static void spoil(ContainerNode<?> part, JsonNode all, Chance chance) {
        switch (part) {
            case ObjectNode object -> spoil(object, all, chance);
            case ArrayNode array -> spoil(array, all, chance);
            default -> throw new IllegalStateException("neither object nor list");
        }
    }

    private static void spoil(ObjectNode object, JsonNode all, Chance chance) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = chance.of(names);
        switch (chance.below(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(chance.of(Hostile.TEXTS), object.remove(name));
            case 2 -> object.set(name, other(all, chance));
            case 3 -> object.set(name, near(object.get(name), chance));
            default -> object.set(name, value(chance));
        }
    }

    private static void spoil(ArrayNode array, JsonNode all, Chance chance) {
        int at = chance.below(array.size());
        switch (chance.below(6)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(at).deepCopy());
            case 2 -> array.set(at, other(all, chance));
            case 3 -> array.set(at, near(array.get(at), chance));
            default -> array.set(at, value(chance));
        }
    }

    /** A part from elsewhere in the document. */
    private static JsonNode other(JsonNode all, Chance chance) {
        List<ContainerNode<?>> parts = new ArrayList<>();
        collect(all, parts);
        List<JsonNode> children = new ArrayList<>();
        chance.of(parts).forEach(children::add);
        JsonNode other = chance.of(children);
        return other.toString().length() > 10_000 ? value(chance) : other.deepCopy();
    }

    /** A little beside what it was. */
    private static JsonNode near(JsonNode was, Chance chance) {
        if (was.isNumber()) {
            double[] near = {-1, 0, 0.5, 2, 10, 1000};
            return JSON.getNodeFactory()
                    .numberNode(was.doubleValue() * near[chance.below(near.length)]);
        }
        if (was.isTextual()) {
            String text = was.textValue();
            String part = text.substring(chance.below(text.length() + 1));
            return TextNode.valueOf(chance.in(0.5) ? part : text + part);
        }
        return value(chance);
    }

    private static JsonNode value(Chance chance) {
        try {
            return chance.in(0.5)
                    ? TextNode.valueOf(chance.of(Hostile.TEXTS))
                    : JSON.readTree(chance.of(Hostile.VALUES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
