package io.leadflow.metrics.export;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A table as an Apache Parquet file: INT64, DOUBLE, STRING, BOOLEAN, DATE and TIMESTAMP of
 * microseconds in UTC, all optional. Parquet's row writer needs Hadoop on the class path; the
 * column writers beneath it do not.
 */
final class ParquetFile {
    private static final int DEFINED = 1;
    private static final LogicalTypeAnnotation MOMENT_UTC =
            LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS);

    private final Table table;
    private final MessageType schema;
    private final ParquetProperties properties = ParquetProperties.builder().build();

    private ParquetFile(Table table) {
        this.table = table;
        schema = schema(table);
    }

    static byte[] written(Table table) {
        return new ParquetFile(table).bytes();
    }

    private byte[] bytes() {
        MemoryFile file = new MemoryFile();
        try (ParquetFileWriter writer =
                new ParquetFileWriter(
                        file,
                        schema,
                        ParquetFileWriter.Mode.CREATE,
                        ParquetWriter.DEFAULT_BLOCK_SIZE,
                        ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                        null,
                        properties)) {
            writer.start();
            if (!table.rows().isEmpty()) {
                writeRows(writer);
            }
            writer.end(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.bytes();
    }

    private void writeRows(ParquetFileWriter writer) throws IOException {
        try (ColumnChunkPageWriteStore pages =
                        new ColumnChunkPageWriteStore(
                                new SnappyPages(),
                                schema,
                                properties.getAllocator(),
                                properties.getColumnIndexTruncateLength());
                ColumnWriteStore columns = properties.newColumnWriteStore(schema, pages)) {
            List<ColumnWriter> writers =
                    schema.getColumns().stream().map(columns::getColumnWriter).toList();
            for (List<Object> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    write(writers.get(i), row.get(i));
                }
                columns.endRecord();
            }
            writer.startBlock(table.rows().size());
            columns.flush();
            pages.flushToFileWriter(writer);
            writer.endBlock();
        }
    }

    private static void write(ColumnWriter column, Object value) {
        switch (value) {
            case null -> column.writeNull(0, 0);
            case Long number -> column.write(number, 0, DEFINED);
            case Double number -> column.write(number, 0, DEFINED);
            case Boolean truth -> column.write(truth, 0, DEFINED);
            case LocalDate date -> column.write(Math.toIntExact(date.toEpochDay()), 0, DEFINED);
            case Instant moment -> column.write(ArrowStream.micros(moment), 0, DEFINED);
            default -> column.write(Binary.fromString(value.toString()), 0, DEFINED);
        }
    }

    private static MessageType schema(Table table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        table.columns().forEach(column -> schema.addField(field(column)));
        return schema.named("report");
    }

    private static Type field(Column column) {
        return type(column.type()).named(column.name());
    }

    private static Types.PrimitiveBuilder<PrimitiveType> type(ColumnType type) {
        return switch (type) {
            case INTEGER -> Types.optional(INT64);
            case NUMBER -> Types.optional(DOUBLE);
            case TEXT -> Types.optional(BINARY).as(LogicalTypeAnnotation.stringType());
            case TRUTH -> Types.optional(BOOLEAN);
            case DATE -> Types.optional(INT32).as(LogicalTypeAnnotation.dateType());
            case MOMENT -> Types.optional(INT64).as(MOMENT_UTC);
        };
    }
}
