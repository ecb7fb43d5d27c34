package io.leadflow.embedded.database;

import io.leadflow.embedded.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A running PostgreSQL server. The data stays in its folder and serves the next start, after a
 * crash too.
 */
public final class Database implements AutoCloseable {

    /** The user everybody connects as; connections come from loopback only and need no password. */
    public static final String USER = "postgres";

    /** Any password does; clients that insist on one get this. */
    public static final String PASSWORD = "postgres";

    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on a free port.
     *
     * @param dir its folder; made when absent
     * @return the running server
     */
    public static Database start(Path dir) {
        return start(dir, FreePorts.any());
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @return the running server
     */
    public static Database start(Path dir, int port) {
        try {
            Files.createDirectories(dir);
            return new Database(server(dir.toAbsolutePath(), port).start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL in " + dir, e);
        }
    }

    private static EmbeddedPostgres.Builder server(Path dir, int port) {
        Redirect log = Redirect.appendTo(dir.resolve("database.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(dir.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    /**
     * Makes a database where it is not there yet.
     *
     * @param name letters, digits and underscores
     */
    public void create(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            return found.next();
        }
    }

    /**
     * The port for clients.
     *
     * @return 1 to 65535
     */
    public int port() {
        return server.getPort();
    }

    /**
     * The address for JDBC clients.
     *
     * @param database a database's name
     * @return jdbc:postgresql://…
     */
    public String jdbcUrl(String database) {
        return "jdbc:" + url(database);
    }

    /**
     * The address for reactive clients.
     *
     * @param database a database's name
     * @return postgresql://…
     */
    public String url(String database) {
        return "postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Stops the server in order. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
