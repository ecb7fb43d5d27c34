package io.leadflow.metrics.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of objects as CSV (RFC 4180, UTF-8, one header line): nested fields become columns joined
 * with underscores, such as {@code leads_mean}; lists inside are left out. Every row begins with
 * the run's id. Texts that a spreadsheet would take for a formula are quoted with an apostrophe.
 */
public final class CsvTable {
    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /**
     * Writes a table.
     *
     * @param run the run's id, the first column
     * @param rows an array of objects, or one object for one row
     */
    public static String of(String run, JsonNode rows) {
        List<Map<String, Object>> flat = new ArrayList<>();
        for (JsonNode row : rows.isArray() ? rows : List.of(rows)) {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("run", run);
            flatten("", row, columns);
            flat.add(columns);
        }
        return written(flat);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, Object> columns) {
        node.properties()
                .forEach(
                        field -> {
                            String name = prefix + field.getKey();
                            JsonNode value = field.getValue();
                            if (value.isObject()) {
                                flatten(name + "_", value, columns);
                            } else if (value.isTextual()) {
                                columns.put(name, harmless(value.textValue()));
                            } else if (!value.isArray()) {
                                columns.put(name, value.isNull() ? null : value.asText());
                            }
                        });
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String written(List<Map<String, Object>> rows) {
        Set<String> names = new LinkedHashSet<>(List.of("run"));
        rows.forEach(row -> names.addAll(row.keySet()));
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        names.forEach(schema::addColumn);
        try {
            return CSV.writer(schema.build()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of plain values are writable", e);
        }
    }
}
