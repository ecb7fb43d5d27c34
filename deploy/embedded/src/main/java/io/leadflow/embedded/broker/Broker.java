package io.leadflow.embedded.broker;

import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.PartFailedException;
import io.leadflow.embedded.ProjectRoot;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running Kafka broker, KRaft with one node that is its own controller, in a process of its own.
 * The data stays in its folder and serves the next start, after a crash too. The process ends with
 * this one.
 */
public final class Broker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final BrokerFolder folder;
    private final int port;
    private final Process process;

    private Broker(BrokerFolder folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker on a free port and waits until it takes connections.
     *
     * @param dir its folder; made when absent
     * @return the running broker
     * @throws PartFailedException when it does not come up
     */
    public static Broker start(Path dir) {
        return start(dir, FreePorts.any());
    }

    /**
     * Starts a broker and waits until it takes connections.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @return the running broker
     * @throws PartFailedException when it does not come up
     */
    public static Broker start(Path dir, int port) {
        Broker broker = launch(dir, port);
        broker.awaitReady();
        return broker;
    }

    /**
     * Starts the process without waiting for it; {@link #awaitReady} waits.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @return the starting broker
     */
    public static Broker launch(Path dir, int port) {
        BrokerFolder folder = new BrokerFolder(dir.toAbsolutePath());
        try {
            folder.prepare(port, FreePorts.any());
            ProcessBuilder builder = new ProcessBuilder(command(folder)).redirectErrorStream(true);
            builder.redirectOutput(folder.log().toFile());
            return new Broker(folder, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a broker in " + dir, e);
        }
    }

    private static List<String> command(BrokerFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 19) {
            command.addAll(
                    List.of(
                            "-XX:+AutoCreateSharedArchive",
                            "-Xshare:auto",
                            "-Xlog:cds=off",
                            "-Xlog:cds+dynamic=off"));
            command.add("-XX:SharedArchiveFile=" + folder.sharedArchive());
        }
        command.add("-Dlog4j2.configurationFile=" + folder.logging());
        command.addAll(List.of("-cp", classPath(), "io.leadflow.broker.BrokerMain"));
        command.addAll(
                List.of(
                        folder.properties().toString(),
                        folder.data().toString(),
                        BrokerFolder.CLUSTER_ID));
        return command;
    }

    private static String classPath() {
        Path target = ProjectRoot.find().resolve("deploy/broker/target");
        return String.join(File.pathSeparator, jars(target).stream().map(Path::toString).toList());
    }

    private static List<Path> jars(Path target) {
        List<Path> jars = new ArrayList<>();
        for (Path folder : List.of(target, target.resolve("kafka"))) {
            try (var files = Files.newDirectoryStream(folder, "*.jar")) {
                files.forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the broker is not built: " + folder, e);
            }
        }
        jars.sort(null);
        return jars;
    }

    /**
     * Waits until the broker takes connections.
     *
     * @throws PartFailedException when it ends before or takes too long
     */
    public void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts()) {
            if (!process.isAlive()) {
                throw PartFailedException.exited("broker", process.exitValue(), folder.log());
            }
            if (System.nanoTime() > limit) {
                process.destroyForcibly();
                throw PartFailedException.late("broker", START_LIMIT, folder.log());
            }
            pause();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker starts", e);
        }
    }

    /**
     * The address for clients.
     *
     * @return host:port
     */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * The broker's process.
     *
     * @return the handle by which it may be watched
     */
    public Process process() {
        return process;
    }

    /** Kills the process outright, as a crash would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops the broker in order, or outright when it does not stop in 20 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
