package io.leadflow.embedded.database;

import io.leadflow.embedded.LogFile;
import io.leadflow.embedded.Pause;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's programs at work on one data folder. */
final class Server {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String STOP_LIMIT = "30"; // seconds
    private static final long LOOK_AGAIN_MS = 20;

    private final Binaries binaries;
    private final ServerUser user;
    private final Path data;
    private final Path log;

    Server(Path data, Path log) throws IOException {
        this.binaries = Binaries.unpacked();
        this.user = ServerUser.find();
        this.data = data;
        this.log = log;
    }

    /** Starts on {@code port} and waits until the server answers. */
    Process start(int port) throws IOException {
        user.own(data.getParent());
        if (!Files.exists(data)) {
            initialise();
        }
        List<String> command = new ArrayList<>(List.of("-D", data.toString(), "-p", "" + port));
        for (String setting :
                List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=200",
                        "timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        Process server = run("postgres", command);
        awaitAnswer(server, port);
        return server;
    }

    /** Makes the data folder beside its place: a start that is cut off leaves no half of one. */
    private void initialise() throws IOException {
        Path fresh = data.resolveSibling("new");
        Folders.delete(fresh); // of a start that was cut off
        List<String> options = List.of("-D", fresh.toString(), "-U", Database.USER, "-A", "trust");
        List<String> texts =
                List.of(
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions");
        finish("initdb", Stream.concat(options.stream(), texts.stream()).toList());
        Files.move(fresh, data);
    }

    /** Stops in order; open transactions are rolled back. */
    void stop() throws IOException {
        finish("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-t", STOP_LIMIT));
    }

    private void awaitAnswer(Process server, int port) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(port)) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL ended: " + LogFile.lastLine(log));
            }
            if (System.nanoTime() > end) {
                server.destroyForcibly();
                throw new IOException("no answer in " + START_LIMIT.toSeconds() + " s");
            }
            Pause.millis(LOOK_AGAIN_MS);
        }
    }

    private static boolean answers(int port) {
        try (Connection connection = connect(port)) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    static Connection connect(int port) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5";
        return DriverManager.getConnection(url, Database.USER, Database.PASSWORD);
    }

    private void finish(String program, List<String> arguments) throws IOException {
        try {
            int code = run(program, arguments).waitFor();
            if (code != 0) {
                throw new IOException(
                        program + " ended with code " + code + ": " + LogFile.lastLine(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " runs", e);
        }
    }

    private Process run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(arguments);
        Redirect output = Redirect.appendTo(log.toFile());
        ProcessBuilder builder =
                new ProcessBuilder(user.command(command))
                        .directory(binaries.folder().toFile()) // one that every user may enter
                        .redirectOutput(output)
                        .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }
}
