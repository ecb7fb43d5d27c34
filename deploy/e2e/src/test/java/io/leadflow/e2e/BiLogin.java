package io.leadflow.e2e;

import io.leadflow.embedded.Platform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the role of BI tools reads in schema {@code bi}. */
public final class BiLogin {
    private static final String ROLE = "leadflow_bi";
    private static final String PASSWORD = "leadflow";

    private final String url;

    public BiLogin(Platform platform) {
        url = platform.jdbcUrl("leadflow_metrics");
    }

    /** The first column of what a query gives, as text. */
    public List<String> read(String query, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, ROLE, PASSWORD);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The rows of every view but the run's own, without the run's id; each after its view. */
    List<String> figures(UUID run) {
        List<String> views =
                read(
                        "select viewname from pg_views where schemaname = 'bi'"
                                + " and viewname <> 'run' order by 1");
        return views.stream()
                .flatMap(
                        view ->
                                read(
                                                "select to_jsonb(v) - 'run_id' from bi.%s v where run_id = ? order by 1"
                                                        .formatted(view),
                                                run)
                                        .stream()
                                        .map(row -> view + " " + row))
                .toList();
    }
}
