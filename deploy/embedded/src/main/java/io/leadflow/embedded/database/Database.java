package io.leadflow.embedded.database;

import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    private final Server server;
    private final Process process;
    private final Postmaster postmaster;
    private final int port;

    private Database(Server server, Process process, Postmaster postmaster, int port) {
        this.server = server;
        this.process = process;
        this.postmaster = postmaster;
        this.port = port;
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
            Postmaster postmaster = new Postmaster(data);
            postmaster.clearLeftover();
            Server server = new Server(data, log.toAbsolutePath());
            return new Database(server, server.start(port), postmaster, port);
        } catch (IOException e) {
            PlatformException failure =
                    new PlatformException(Reason.PART_FAILED, PART, e.getMessage(), log);
            failure.initCause(e);
            throw failure;
        }
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
        try (Connection connection = Server.connect(port);
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
        return process.toHandle();
    }

    /** The port for clients. */
    public int port() {
        return port;
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
    }

    /** Stops the server in order. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                server.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
