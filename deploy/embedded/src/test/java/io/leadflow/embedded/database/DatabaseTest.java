package io.leadflow.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.PlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir Path dir;

    @Test
    void keepsWhatWasCommittedThroughAStopAndACrash() throws SQLException {
        // Given
        try (Database database = Database.start(dir)) {
            database.create("shop");
            run(database, "CREATE TABLE sale (amount int)");
            run(database, "INSERT INTO sale VALUES (1)");
        }
        Database crashed = Database.start(dir);
        run(crashed, "INSERT INTO sale VALUES (2)");
        crashed.kill();
        assertThat(crashed.process().isAlive()).isFalse();

        // When
        try (Database database = Database.start(dir)) {

            // Then
            assertThat(sum(database)).isEqualTo(3);
        }
    }

    @Test
    void makesWayForItselfWhereAnEarlierServerStillRuns() throws SQLException {
        // Given
        Database forgotten = Database.start(dir);

        // When
        try (Database database = Database.start(dir)) {

            // Then
            assertThat(forgotten.process().isAlive()).isFalse();
            database.create("shop");
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutOff() throws IOException {
        // Given
        Files.createDirectories(dir.resolve("new/base"));
        Files.writeString(dir.resolve("new/PG_VERSION"), "18\n");

        // When
        try (Database database = Database.start(dir)) {

            // Then
            database.create("shop");
            assertThat(dir.resolve("new")).doesNotExist();
        }
    }

    @Test
    void tellsWhatTheServerSaidWhenItDoesNotStart() throws IOException {
        // Given
        int port = FreePorts.any();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Path log = dir.resolve("database.log");

            // When / Then
            assertThatThrownBy(() -> Database.start(dir, taken.getLocalPort(), log))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("database")
                    .hasMessageContaining("PostgreSQL ended");
        }
    }

    @Test
    void makesTheDataNobodysWhereItRunsAsNobody() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root runs as others");

        // Given: a folder every user can reach, as the temporary folder is
        Path data = dir.resolve("data");
        Files.createDirectories(data);

        // When
        ServerUser.NOBODY.own(dir);

        // Then
        assertThat(Files.getAttribute(data, "unix:uid")).isEqualTo(65534);
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int sum(Database database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("SELECT sum(amount) FROM sale")) {
            assertThat(sum.next()).isTrue();
            return sum.getInt(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl("shop"), Database.USER, Database.PASSWORD);
    }
}
