package io.leadflow.embedded.database;

import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
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

    private static final String PART = "database";

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private Database(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /**
     * Starts a server on a free port.
     *
     * @param dir its folder; made when absent
     * @throws PlatformException when it does not come up
     */
    public static Database start(Path dir) {
        return start(dir, FreePorts.any(), dir.resolve("database.log"));
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @param log where the server writes
     * @throws PlatformException when it does not come up
     */
    public static Database start(Path dir, int port, Path log) {
        Path data = dir.toAbsolutePath().resolve("data");
        try {
            Files.createDirectories(dir);
            Files.createDirectories(log.getParent());
            new Postmaster(data).clearLeftover();
            EmbeddedPostgres server = server(data, port, log).start();
            return new Database(server, new Postmaster(data));
        } catch (IOException | IllegalStateException e) {
            PlatformException failure =
                    new PlatformException(Reason.PART_FAILED, PART, e.getMessage(), log);
            failure.initCause(e);
            throw failure;
        }
    }

    private static EmbeddedPostgres.Builder server(Path data, int port, Path log) {
        Redirect output = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
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
        String query = "SELECT 1 FROM pg_database WHERE datname = '" + name + "'";
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** The server's main process, by which it may be watched. */
    public ProcessHandle process() {
        return postmaster.process().orElseThrow();
    }

    /** The port for clients. */
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

    /** Kills the server's processes outright, as a crash would. */
    public void kill() {
        postmaster.kill();
        close();
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
