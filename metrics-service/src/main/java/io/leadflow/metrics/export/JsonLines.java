package io.leadflow.metrics.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.leadflow.contracts.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as one JSON object a line (NDJSON); every object has every column. */
final class JsonLines {
    private static final ObjectWriter LINES =
            Wire.newMapper().writer().withRootValueSeparator("\n");

    private JsonLines() {}

    static byte[] written(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SequenceWriter lines = LINES.writeValues(out)) {
            for (List<Object> row : table.rows()) {
                lines.write(named(table.columns(), row));
            }
            if (!table.rows().isEmpty()) {
                lines.flush();
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> named(List<Column> columns, List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i).name(), row.get(i));
        }
        return named;
    }
}
