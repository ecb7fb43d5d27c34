package io.leadflow.metrics.bi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.metrics.export.Column;
import io.leadflow.metrics.export.RowReport;
import io.leadflow.metrics.export.Table;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Rows of a table as PostgreSQL takes them: a JSON array of objects, one member a column. */
final class BiRows {
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private BiRows() {}

    static String of(RowReport report, UUID run) {
        Table table = report.table(run);
        ArrayNode rows = BiJson.MAPPER.createArrayNode();
        for (List<Object> values : table.rows()) {
            ObjectNode row = rows.addObject().put("position", rows.size() - 1);
            for (int i = 0; i < values.size(); i++) {
                row.set(column(table.columns().get(i)), BiJson.MAPPER.valueToTree(values.get(i)));
            }
        }
        return rows.toString();
    }

    /** The name of a report's column in SQL. */
    static String column(Column column) {
        return column.name().equals(RowReport.RUN)
                ? "run_id"
                : HUMP.matcher(column.name()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
