package io.leadflow.metrics.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A column of a flat table.
 *
 * @param name the path's names joined with underscores, such as {@code leads_mean}
 * @param path the JSON names that lead from a row to the value
 */
public record Column(String name, ColumnType type, List<String> path) {
    static Column of(List<String> path, ColumnType type) {
        return new Column(String.join("_", path), type, List.copyOf(path));
    }

    /** Missing where the row does not have it. */
    JsonNode in(JsonNode row) {
        JsonNode node = row;
        for (String step : path) {
            node = node.isObject() ? node.path(step) : MissingNode.getInstance();
        }
        return node;
    }

    /** Puts this column's value of one row where it is in another. */
    void copy(JsonNode from, ObjectNode to) {
        JsonNode value = in(from);
        if (value.isMissingNode()) {
            return;
        }
        ObjectNode parent = to;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(step);
        }
        parent.set(path.getLast(), value);
    }
}
