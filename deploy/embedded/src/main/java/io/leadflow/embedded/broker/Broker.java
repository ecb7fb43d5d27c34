package io.leadflow.embedded.broker;

import io.leadflow.embedded.Child;
import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running Kafka broker, KRaft with one node that is its own controller, in a process of its own.
 * The data stays in its folder and serves the next start, after a crash too. The process ends with
 * this one, however this one ends.
 */
public final class Broker implements AutoCloseable {

    private static final String PART = "broker";

    private final int port;
    private final Child child;

    private Broker(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /**
     * Starts a broker on a free port and waits until it takes connections.
     *
     * @param dir its folder; made when absent
     * @throws PlatformException when it does not come up
     */
    public static Broker start(Path dir) {
        return start(dir, FreePorts.any(), dir.resolve("broker.log"));
    }

    /**
     * Starts a broker and waits until it takes connections.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @param log where the process writes
     * @throws PlatformException when it does not come up
     */
    public static Broker start(Path dir, int port, Path log) {
        return start(dir, port, List.of(), log);
    }

    /**
     * Starts a broker and waits until it takes connections.
     *
     * @param dir its folder; made when absent
     * @param port the port for clients
     * @param doors of clients that come another way
     * @param log where the process writes
     * @throws PlatformException when it does not come up
     */
    public static Broker start(Path dir, int port, List<Surroundings> doors, Path log) {
        BrokerFolder folder = new BrokerFolder(dir.toAbsolutePath());
        try {
            folder.prepare(port, FreePorts.any(), doors);
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, dir, e.getMessage());
        }
        Broker broker = new Broker(port, Child.start(PART, command(folder), log));
        broker.child.await(() -> FreePorts.accepts(port));
        return broker;
    }

    private static List<String> command(BrokerFolder folder) {
        Path built = ProjectRoot.find().resolve("deploy/broker/target");
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(Child.sharedClasses(built.resolve("broker.jsa")));
        command.add("-Dlog4j2.configurationFile=" + folder.logging());
        command.addAll(List.of("-cp", classPath(built), "io.leadflow.broker.BrokerMain"));
        command.addAll(
                List.of(
                        folder.properties().toString(),
                        folder.data().toString(),
                        BrokerFolder.CLUSTER_ID));
        return command;
    }

    private static String classPath(Path built) {
        return Stream.of(built, built.resolve("kafka"))
                .flatMap(folder -> jars(folder).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_BUILT, folder);
        }
    }

    /** The address for clients, host:port. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process, by which it may be watched. */
    public Child child() {
        return child;
    }

    /** Kills the process outright, as a crash would. */
    public void kill() {
        child.kill();
    }

    /** Stops the broker in order. */
    @Override
    public void close() {
        child.stop();
    }
}
