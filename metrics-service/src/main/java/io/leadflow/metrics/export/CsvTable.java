package io.leadflow.metrics.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.leadflow.service.spreadsheet.Cell;
import java.util.List;

/**
 * A table as CSV (RFC 4180, UTF-8, one header line). Texts that a spreadsheet would take for a
 * formula are quoted with an apostrophe; whole numbers have no fraction.
 */
public final class CsvTable {
    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

    private CsvTable() {}

    public static byte[] written(Table table) {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        table.columns().forEach(column -> schema.addColumn(column.name()));
        List<List<String>> rows = table.rows().stream().map(CsvTable::texts).toList();
        try {
            return CSV.writer(schema.build()).writeValueAsBytes(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of plain values are writable", e);
        }
    }

    private static List<String> texts(List<Object> row) {
        return row.stream().map(Cell::of).toList();
    }
}
