package io.leadflow.metrics.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.unsafe.UnsafeAllocationManager;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A table as a stream of Apache Arrow's interprocess format: int64, double, utf8, bool, date32 and
 * timestamps of microseconds in UTC, all nullable.
 *
 * @see <a href="https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format">IPC
 *     streaming format</a>
 */
final class ArrowStream {
    private static final int ROWS_A_BATCH = 16_384;

    private ArrowStream() {}

    static byte[] written(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BufferAllocator memory = memory();
                VectorSchemaRoot root = VectorSchemaRoot.create(schema(table), memory);
                ArrowStreamWriter stream = new ArrowStreamWriter(root, null, out)) {
            stream.start();
            for (int from = 0; from < table.rows().size(); from += ROWS_A_BATCH) {
                int to = Math.min(from + ROWS_A_BATCH, table.rows().size());
                fill(root, table.rows().subList(from, to));
                stream.writeBatch();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferAllocator memory() {
        return new RootAllocator(
                RootAllocator.configBuilder()
                        .allocationManagerFactory(UnsafeAllocationManager.FACTORY)
                        .build());
    }

    private static Schema schema(Table table) {
        return new Schema(
                table.columns().stream()
                        .map(column -> Field.nullable(column.name(), type(column.type())))
                        .toList());
    }

    private static ArrowType type(ColumnType type) {
        return switch (type) {
            case INTEGER -> new ArrowType.Int(Long.SIZE, true);
            case NUMBER -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case TEXT -> ArrowType.Utf8.INSTANCE;
            case TRUTH -> ArrowType.Bool.INSTANCE;
            case DATE -> new ArrowType.Date(DateUnit.DAY);
            case MOMENT -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
        };
    }

    private static void fill(VectorSchemaRoot root, List<List<Object>> rows) {
        root.allocateNew();
        for (int column = 0; column < root.getFieldVectors().size(); column++) {
            FieldVector vector = root.getVector(column);
            for (int row = 0; row < rows.size(); row++) {
                set(vector, row, rows.get(row).get(column));
            }
        }
        root.setRowCount(rows.size());
    }

    private static void set(FieldVector vector, int row, Object value) {
        switch (value) {
            case null -> vector.setNull(row);
            case Long number -> ((BigIntVector) vector).setSafe(row, number);
            case Double number -> ((Float8Vector) vector).setSafe(row, number);
            case Boolean truth -> ((BitVector) vector).setSafe(row, truth ? 1 : 0);
            case LocalDate date ->
                    ((DateDayVector) vector).setSafe(row, Math.toIntExact(date.toEpochDay()));
            case Instant moment -> ((TimeStampMicroTZVector) vector).setSafe(row, micros(moment));
            default ->
                    ((VarCharVector) vector)
                            .setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
