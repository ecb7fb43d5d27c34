package io.leadflow.metrics.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.leadflow.contracts.Wire;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The columns of a report's rows, as its record declares them, so that they are the same whatever
 * the rows hold, and where there is no row at all. Lists inside rows are no columns. What is not
 * declared (the values of a map) is taken from the rows.
 */
final class Columns {
    private static final ObjectMapper MAPPER = Wire.newMapper();
    private static final Map<Class<?>, ColumnType> PLAIN =
            Map.ofEntries(
                    Map.entry(Integer.class, ColumnType.INTEGER),
                    Map.entry(int.class, ColumnType.INTEGER),
                    Map.entry(Long.class, ColumnType.INTEGER),
                    Map.entry(long.class, ColumnType.INTEGER),
                    Map.entry(Double.class, ColumnType.NUMBER),
                    Map.entry(double.class, ColumnType.NUMBER),
                    Map.entry(BigDecimal.class, ColumnType.NUMBER),
                    Map.entry(Boolean.class, ColumnType.TRUTH),
                    Map.entry(boolean.class, ColumnType.TRUTH),
                    Map.entry(String.class, ColumnType.TEXT),
                    Map.entry(UUID.class, ColumnType.TEXT),
                    Map.entry(LocalDate.class, ColumnType.DATE),
                    Map.entry(Instant.class, ColumnType.MOMENT));

    private final Map<String, Column> found = new LinkedHashMap<>();
    private final List<JsonNode> rows;

    private Columns(List<JsonNode> rows) {
        this.rows = rows;
    }

    /**
     * The columns of a report.
     *
     * @param pointer JSON pointer to its rows; empty where it is one row itself
     */
    static List<Column> of(Class<?> report, String pointer, List<JsonNode> rows) {
        Columns columns = new Columns(rows);
        columns.addAll(List.of(), rowType(report, pointer));
        return List.copyOf(columns.found.values());
    }

    private static JavaType rowType(Class<?> report, String pointer) {
        JavaType type = MAPPER.constructType(report);
        for (String step : pointer.split("/", -1)) {
            type = step.isEmpty() ? type : step(type, step).orElse(TypeFactory.unknownType());
        }
        return type.isCollectionLikeType() ? type.getContentType() : type;
    }

    private static Optional<JavaType> step(JavaType type, String name) {
        for (BeanPropertyDefinition property : properties(type)) {
            if (property.getName().equals(name)) {
                return Optional.of(property.getAccessor().getType());
            }
        }
        return Optional.empty();
    }

    private static List<BeanPropertyDefinition> properties(JavaType type) {
        return described(type).findProperties();
    }

    private static BeanDescription described(JavaType type) {
        return MAPPER.getSerializationConfig().introspect(type);
    }

    private void addAll(List<String> path, JavaType type) {
        if (isOpen(type)) {
            rows.forEach(row -> addFound(path, Column.of(path, ColumnType.TEXT).in(row)));
            return;
        }
        for (BeanPropertyDefinition property : properties(type)) {
            boolean same = property.getAccessor().hasAnnotation(JsonUnwrapped.class);
            List<String> there = same ? path : below(path, property.getName());
            add(there, property.getAccessor().getType());
        }
    }

    private void add(List<String> path, JavaType type) {
        Optional<ColumnType> plain = plain(type);
        if (plain.isPresent()) {
            put(path, plain.get());
        } else if (!type.isCollectionLikeType() && !type.isArrayType()) {
            addAll(path, type);
        }
    }

    private static Optional<ColumnType> plain(JavaType type) {
        if (type.isEnumType()) {
            return Optional.of(ColumnType.TEXT);
        }
        ColumnType plain = PLAIN.get(type.getRawClass());
        if (plain != null || type.isContainerType()) {
            return Optional.ofNullable(plain);
        }
        return Optional.ofNullable(described(type).findJsonValueAccessor())
                .flatMap(value -> plain(value.getType()));
    }

    private static boolean isOpen(JavaType type) {
        return type.isMapLikeType()
                || type.isJavaLangObject()
                || type.isTypeOrSubTypeOf(JsonNode.class)
                || properties(type).isEmpty();
    }

    private void addFound(List<String> path, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT ->
                    node.properties().forEach(f -> addFound(below(path, f.getKey()), f.getValue()));
            case NUMBER -> put(path, ColumnType.NUMBER);
            case BOOLEAN -> put(path, ColumnType.TRUTH);
            case STRING -> put(path, ColumnType.TEXT);
            default -> {
                // lists are no columns, and nothing has no type
            }
        }
    }

    private void put(List<String> path, ColumnType type) {
        Column column = Column.of(path, type);
        found.putIfAbsent(column.name(), column);
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
