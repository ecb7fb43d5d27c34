package io.leadflow.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What was kept before there were workspaces is of the default one. */
class OlderDatabaseTest {
    @Test
    void whatWasKeptBeforeThereWereWorkspacesIsOfTheDefaultOne() throws SQLException {
        // Given: a published process with a draft, and a record on its way
        DatabaseAddress database = DatabaseResource.address("leadflow_older");
        migrations(database).target("2").load().migrate();
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into process (id, latest_version) values ('sales', 1);
                    insert into draft values ('sales', 4, now(), '{}');
                    insert into version values ('sales', 1, now(), '{}');
                    insert into outbox (event_id, event_type, record_key, created_at)
                    values (gen_random_uuid(), 'io.leadflow.process.published', 'sales/1', now())
                    """);
        }

        // When
        migrations(database).load().migrate();

        // Then: and another workspace may have one of the same name
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "select workspace from process")).isEqualTo("default");
            assertThat(one(statement, "select workspace from draft")).isEqualTo("default");
            assertThat(one(statement, "select workspace from version")).isEqualTo("default");
            assertThat(one(statement, "select topic from outbox")).isEqualTo("process-definitions");
            statement.execute("insert into process (workspace, id) values ('acme', 'sales')");
            statement.execute("insert into version values ('sales', 1, now(), '{}', 'acme')");
        }
    }

    private static FluentConfiguration migrations(DatabaseAddress database) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/migration");
    }

    private static Connection open(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
