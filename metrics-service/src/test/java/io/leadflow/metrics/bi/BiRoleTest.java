package io.leadflow.metrics.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The role of BI tools, where the service may make it and where it may not. */
class BiRoleTest {
    private static final String PASSWORD = "it's a $$secret$$";

    @Test
    void aServiceThatMayMakeNoRoleStartsAndGrantsRightsLater() throws SQLException {
        // Given: a database whose owner is no administrator
        DatabaseAddress database = DatabaseResource.address("leadflow_plain");
        asAdministrator(database, "create role leadflow_plain login password 'plain'");
        asAdministrator(database, "alter database leadflow_plain owner to leadflow_plain");

        // When
        migrate(database, "leadflow_plain", "plain", "leadflow_bi_late");

        // Then
        assertThat(roles(database, "leadflow_bi_late")).isZero();

        // When: an administrator makes it, and the service starts again
        asAdministrator(database, "create role leadflow_bi_late login password 'late'");
        migrate(database, "leadflow_plain", "plain", "leadflow_bi_late");

        // Then
        assertReadsOnlyBi(database, "leadflow_bi_late", "late");
    }

    @Test
    void databasesOfOneClusterShareTheRole() throws SQLException {
        for (String name : new String[] {"leadflow_first", "leadflow_second"}) {
            // Given
            DatabaseAddress database = DatabaseResource.address(name);

            // When: twice, as at every start
            migrate(database, database.username(), database.password(), "leadflow_bi_shared");
            migrate(database, database.username(), database.password(), "leadflow_bi_shared");

            // Then
            assertReadsOnlyBi(database, "leadflow_bi_shared", PASSWORD);
        }
    }

    @Test
    void aRoleSeesTheRowsOfItsWorkspacesOnly() throws SQLException {
        // Given: a role for another workspace, and runs of this one, of that one and of nobody
        DatabaseAddress database = DatabaseResource.address("leadflow_workspaces");
        migrate(database, database.username(), database.password(), "leadflow_bi_own");
        asAdministrator(
                database,
                "create role leadflow_bi_acme login password '"
                        + PASSWORD.replace("'", "''")
                        + "'");
        asAdministrator(database, "insert into bi_data.reader values ('leadflow_bi_acme', 'acme')");
        migrate(database, database.username(), database.password(), "leadflow_bi_own");
        for (String workspace : new String[] {"'default'", "'acme'", "null"}) {
            asAdministrator(
                    database,
                    """
                    with run as (
                        insert into bi_data.run (run_id, version, layout, process, workspace)
                        values (gen_random_uuid(), 1, 1, 'p-' || coalesce(%1$s, 'nobody'), %1$s)
                        returning run_id)
                    insert into bi_data.source (run_id, "position", id)
                    select run_id, 0, 's-' || coalesce(%1$s, 'nobody') from run
                    """
                            .formatted(workspace));
        }

        // When, Then
        assertThat(told(database, "leadflow_bi_own", "select process_id from bi.run"))
                .containsExactly("p-default");
        assertThat(told(database, "leadflow_bi_own", "select source_id from bi.source"))
                .containsExactly("s-default");
        assertThat(told(database, "leadflow_bi_acme", "select process_id from bi.run"))
                .containsExactly("p-acme");
        assertThat(told(database, "leadflow_bi_acme", "select workspace from bi.run"))
                .containsExactly("acme");

        // When: a condition that fails on what is not shown, telling it
        String probe =
                "select source_id from bi.source where case when source_id = 's-acme' then true"
                        + " else cast(source_id as integer) = 1 end";

        // Then
        assertThat(told(database, "leadflow_bi_acme", probe)).containsExactly("s-acme");

        // When: it may read everything
        asAdministrator(database, "insert into bi_data.reader values ('leadflow_bi_acme', '*')");

        // Then
        assertThat(told(database, "leadflow_bi_acme", "select process_id from bi.run"))
                .containsExactlyInAnyOrder("p-default", "p-acme", "p-nobody");
    }

    private static List<String> told(DatabaseAddress database, String role, String query)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), role, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> told = new ArrayList<>();
            while (rows.next()) {
                told.add(rows.getString(1));
            }
            return told;
        }
    }

    private static void migrate(
            DatabaseAddress database, String user, String password, String role) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bi_role", role, "bi_password", PASSWORD))
                .load()
                .migrate();
    }

    private static void assertReadsOnlyBi(DatabaseAddress database, String role, String password)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), role, password);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select * from bi.run").next()).isFalse();
            for (String other : new String[] {"public.run_version", "bi_data.run"}) {
                assertThatThrownBy(() -> statement.executeQuery("select * from " + other))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("create temporary table mine (a int)"))
                    .hasMessageMatching("(?s).*(permission denied|read-only transaction).*");
        }
    }

    private static int roles(DatabaseAddress database, String role) throws SQLException {
        try (Connection connection = administrator(database);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select count(*) from pg_roles where rolname = '" + role + "'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void asAdministrator(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = administrator(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection administrator(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }
}
