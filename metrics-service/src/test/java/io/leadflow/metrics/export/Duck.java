package io.leadflow.metrics.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.duckdb.DuckDBConnection;

/**
 * What DuckDB reads of a table. It reads Parquet by itself; Arrow streams only with an extension
 * from the network, so Arrow's own reader reads those and hands them over.
 */
public final class Duck {
    private Duck() {}

    /** The rows of {@code query}, in which the file is named {@code t}. */
    public static List<Map<String, Object>> parquet(byte[] file, String query) throws Exception {
        Path path = Files.createTempFile("report", ".parquet");
        try (DuckDBConnection connection = connection();
                Statement statement = connection.createStatement()) {
            Files.write(path, file);
            statement.execute("create view t as select * from read_parquet('" + path + "')");
            return rows(connection, query);
        } finally {
            Files.delete(path);
        }
    }

    /** The rows of {@code query}, in which the stream is named {@code t}. */
    public static List<Map<String, Object>> arrow(byte[] stream, String query)
            throws SQLException, IOException {
        try (DuckDBConnection connection = connection();
                BufferAllocator memory = new RootAllocator();
                ArrowStreamReader reader =
                        new ArrowStreamReader(new ByteArrayInputStream(stream), memory);
                ArrowArrayStream array = ArrowArrayStream.allocateNew(memory)) {
            Data.exportArrayStream(memory, reader, array);
            connection.registerArrowStream("t", array);
            return rows(connection, query);
        }
    }

    private static DuckDBConnection connection() throws SQLException {
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    }

    private static List<Map<String, Object>> rows(DuckDBConnection connection, String query)
            throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
