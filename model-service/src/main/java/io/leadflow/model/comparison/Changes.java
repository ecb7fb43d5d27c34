package io.leadflow.model.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.model.comparison.Change.Op;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.StreamSupport;

/**
 * Finds what changed between two documents, in the order of the documents. Applying the changes one
 * by one to the first, parts added last, gives the second.
 */
final class Changes {
    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(JsonNode from, JsonNode to) {
        Changes changes = new Changes();
        changes.compare("", from, to);
        return List.copyOf(changes.found);
    }

    private void compare(String pointer, JsonNode from, JsonNode to) {
        if (from instanceof ObjectNode before && to instanceof ObjectNode after) {
            compareObjects(pointer, before, after);
        } else if (ofObjects(from) && ofObjects(to)) {
            compareElements(pointer, from, to);
        } else if (!from.equals(to)) {
            found.add(new Change(Op.replace, pointer, from, to));
        }
    }

    private void compareObjects(String pointer, ObjectNode from, ObjectNode to) {
        for (Map.Entry<String, JsonNode> part : from.properties()) {
            String at = pointer + "/" + escaped(part.getKey());
            JsonNode other = to.get(part.getKey());
            if (other == null) {
                found.add(new Change(Op.remove, at, part.getValue(), null));
            } else {
                compare(at, part.getValue(), other);
            }
        }
        for (Map.Entry<String, JsonNode> part : to.properties()) {
            if (!from.has(part.getKey())) {
                String at = pointer + "/" + escaped(part.getKey());
                found.add(new Change(Op.add, at, null, part.getValue()));
            }
        }
        compareOrder(pointer, from, to);
    }

    /** The parts of the document itself have one order only. */
    private void compareOrder(String pointer, ObjectNode from, ObjectNode to) {
        SequencedSet<String> expected = new LinkedHashSet<>(names(from));
        expected.retainAll(names(to));
        expected.addAll(names(to));
        List<String> order = List.copyOf(expected);
        if (!pointer.isEmpty() && !order.equals(names(to))) {
            found.add(new Change(Op.reorder, pointer, array(order), array(names(to))));
        }
    }

    private void compareElements(String pointer, JsonNode from, JsonNode to) {
        int common = Math.min(from.size(), to.size());
        for (int i = 0; i < common; i++) {
            compare(pointer + "/" + i, from.get(i), to.get(i));
        }
        // the last first, so that the places of the others stay
        for (int i = from.size() - 1; i >= common; i--) {
            found.add(new Change(Op.remove, pointer + "/" + i, from.get(i), null));
        }
        for (int i = common; i < to.size(); i++) {
            found.add(new Change(Op.add, pointer + "/" + i, null, to.get(i)));
        }
    }

    private static boolean ofObjects(JsonNode node) {
        return node instanceof ArrayNode
                && !node.isEmpty()
                && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode array(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return array;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
