package io.leadflow.e2e.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.contracts.run.RunRequest;
import io.leadflow.e2e.Example;
import io.leadflow.e2e.KernelFold;
import io.leadflow.e2e.Leadflow;
import io.leadflow.e2e.RestTally;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.database.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker and a database that take encrypted connections of known users only. */
class EncryptedConnectionsTest {
    @TempDir private static Path dir;

    @Test
    void theServicesReachThemAndCountAsEver() throws Exception {
        // Given
        Certificate certificate = Certificate.in(dir);
        Secured.broker(dir.resolve("platform/broker"), certificate);
        Secured.database(dir.resolve("platform/database"), certificate);
        Map<String, String> settings = Secured.settings(certificate);
        RunRequest request = Example.MINIMAL.request(4, 61);
        var options = new PlatformOptions(dir.resolve("platform"), false, Map.of(), settings);

        // When
        try (Platform platform = Platform.start(options);
                Leadflow leadflow = new Leadflow(platform)) {
            UUID run = leadflow.simulate(Example.MINIMAL, request);

            // Then
            assertThat(RestTally.of(leadflow, run).sums())
                    .isEqualTo(KernelFold.of(Example.MINIMAL.definition(), request).sums());
            assertThat(unencrypted(platform)).isZero();
            refusesOthers(platform, settings);
        }
    }

    /** Connections of clients to the database, by JDBC and otherwise, that are not encrypted. */
    private static int unencrypted(Platform platform) throws SQLException {
        String query =
                "select count(*), count(*) filter (where not ssl) from pg_stat_ssl"
                        + " join pg_stat_activity using (pid) where client_port is not null";
        try (Connection connection = connection(platform, "require");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            assertThat(result.getInt(1)).isGreaterThan(2);
            return result.getInt(2);
        }
    }

    private static Connection connection(Platform platform, String sslMode) throws SQLException {
        String url = platform.jdbcUrl("leadflow_metrics") + "?sslmode=" + sslMode;
        return DriverManager.getConnection(url, Database.USER, Database.PASSWORD);
    }

    private static void refusesOthers(Platform platform, Map<String, String> settings) {
        assertThatThrownBy(() -> connection(platform, "disable"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
        Map<String, Object> stranger = new HashMap<>();
        settings.forEach(
                (name, value) -> {
                    if (name.startsWith("kafka.")) {
                        stranger.put(name.substring("kafka.".length()), value);
                    }
                });
        stranger.put("bootstrap.servers", platform.bootstrapServers());
        assertThat(topics(stranger)).isNull();
        stranger.put("sasl.jaas.config", Secured.jaas("wrong"));
        assertThat(topics(stranger)).isInstanceOf(SaslAuthenticationException.class);
    }

    /** Why a client is not told the topics; null where it is. */
    private static Throwable topics(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            admin.listTopics().names().get(20, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
