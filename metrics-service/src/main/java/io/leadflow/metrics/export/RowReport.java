package io.leadflow.metrics.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A report with rows: as JSON, or as a flat table whose every row begins with the run's id, and
 * ends with the reason where figures of the run are missing for good. Some of its columns, or some
 * of its rows, make another.
 */
public final class RowReport {
    /** The column that a table begins with. */
    public static final String RUN = "run";

    /** The column that a table ends with where figures of the run are missing for good. */
    private static final Column WHY_COLUMN =
            Column.of(List.of("incompleteBecause"), ColumnType.TEXT);

    private static final ObjectMapper JSON = Wire.newMapper();
    private static final Column RUN_COLUMN = Column.of(List.of(RUN), ColumnType.TEXT);

    private final JsonNode body;
    private final JsonPointer pointer;
    private final List<Column> columns;
    private final List<JsonNode> rows;

    private RowReport(
            JsonNode body, JsonPointer pointer, List<Column> columns, List<JsonNode> rows) {
        this.body = body;
        this.pointer = pointer;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A whole report.
     *
     * @param pointer JSON pointer to its rows; where it points to an object, that is the only row
     */
    public static RowReport of(Object report, String pointer) {
        JsonNode body = JSON.valueToTree(report);
        JsonNode at = body.at(pointer);
        List<JsonNode> rows = at.isArray() ? at.valueStream().toList() : List.of(at);
        List<Column> columns = new ArrayList<>(Columns.of(report.getClass(), pointer, rows));
        columns.removeIf(column -> column.name().equals(RUN));
        columns.addFirst(RUN_COLUMN);
        if (!columns.contains(WHY_COLUMN) && body.has(WHY_COLUMN.name())) {
            columns.add(WHY_COLUMN);
        }
        return new RowReport(body, JsonPointer.compile(pointer), List.copyOf(columns), rows);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public int size() {
        return rows.size();
    }

    /** Only the columns of these names, in this order; each is one of {@link #columnNames}. */
    public RowReport select(List<String> names) {
        List<Column> some = names.stream().map(this::column).toList();
        return new RowReport(body, pointer, some, rows.stream().map(row -> cut(row, some)).toList())
                .joined();
    }

    private Column column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode cut(JsonNode row, List<Column> columns) {
        ObjectNode some = JSON.createObjectNode();
        columns.forEach(column -> column.copy(row, some));
        return some;
    }

    /** Only so many rows from one on, counted from 0. */
    public RowReport slice(int from, int count) {
        int start = Math.min(from, rows.size());
        int end = (int) Math.min((long) start + count, rows.size());
        return new RowReport(body, pointer, columns, rows.subList(start, end)).joined();
    }

    private RowReport joined() {
        return new RowReport(bodyOfRows(), pointer, columns, rows);
    }

    private JsonNode bodyOfRows() {
        if (!body.at(pointer).isArray()) {
            return rows.isEmpty() ? JSON.createObjectNode() : rows.getFirst();
        }
        ObjectNode changed = ((ObjectNode) body).deepCopy();
        ArrayNode list = JSON.createArrayNode().addAll(rows);
        ((ObjectNode) changed.at(pointer.head())).set(pointer.last().getMatchingProperty(), list);
        return changed;
    }

    public JsonNode json() {
        return body;
    }

    /** The rows of this run as a table. */
    public Table table(UUID run) {
        return new Table(columns, rows.stream().map(row -> values(row, run.toString())).toList());
    }

    private List<Object> values(JsonNode row, String run) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            Object value = column.type().read(column.in(row));
            values[i] = value == null ? ofTheWhole(column, run) : value;
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** What a table says in every row, and JSON once. */
    private Object ofTheWhole(Column column, String run) {
        if (column.equals(RUN_COLUMN)) {
            return run;
        }
        return column.equals(WHY_COLUMN) ? column.type().read(column.in(body)) : null;
    }
}
