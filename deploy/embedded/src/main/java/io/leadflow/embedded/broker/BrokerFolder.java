package io.leadflow.embedded.broker;

import io.leadflow.embedded.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a broker keeps on disk.
 *
 * @param dir the folder of all of it
 */
record BrokerFolder(Path dir) {

    /** Storage formatted by one start must be found by the next, so the id is fixed. */
    static final String CLUSTER_ID = "TGVhZGZsb3dFbWJlZGRlZA";

    private static final String DOOR = "DOOR";

    Path data() {
        return dir.resolve("data");
    }

    Path properties() {
        return dir.resolve("broker.properties");
    }

    /** Where who needs other settings than the usual ones writes them. */
    private Path more() {
        return dir.resolve("more.properties");
    }

    Path logging() {
        return dir.resolve("log4j2.properties");
    }

    void prepare(int port, int controllerPort, List<Surroundings> doors) throws IOException {
        Files.createDirectories(data());
        Files.write(properties(), settings(port, controllerPort, doors));
        if (Files.exists(more())) {
            // of two lines of a name, the last holds
            Files.write(properties(), Files.readAllLines(more()), StandardOpenOption.APPEND);
        }
        try (InputStream logging = BrokerFolder.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(logging, logging(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> settings(int port, int controllerPort, List<Surroundings> doors) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.bootstrap.servers=127.0.0.1:" + controllerPort,
                "listeners=" + listeners(port, controllerPort, doors, Surroundings::brokerListener),
                "advertised.listeners="
                        + listeners(port, controllerPort, doors, Surroundings::broker),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"
                        + doors(doors, i -> DOOR + i + ":PLAINTEXT"),
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=PLAINTEXT",
                "log.dirs=" + data().toString().replace('\\', '/'),
                "auto.create.topics.enable=true",
                "num.partitions=1",
                "offsets.topic.num.partitions=4",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.num.partitions=2",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "group.consumer.heartbeat.interval.ms=1000",
                "group.consumer.min.heartbeat.interval.ms=500",
                // a killed broker may not come back before its old session has ended
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                "metadata.log.dir=" + data().toString().replace('\\', '/'),
                "num.network.threads=2",
                "num.io.threads=4",
                "log.cleaner.dedupe.buffer.size=16777216");
    }

    private static String listeners(
            int port,
            int controllerPort,
            List<Surroundings> doors,
            ToIntFunction<Surroundings> doorPort) {
        return "PLAINTEXT://127.0.0.1:"
                + port
                + ",CONTROLLER://127.0.0.1:"
                + controllerPort
                + doors(doors, i -> DOOR + i + "://127.0.0.1:" + doorPort.applyAsInt(doors.get(i)));
    }

    private static String doors(List<Surroundings> doors, IntFunction<String> text) {
        return IntStream.range(0, doors.size())
                .mapToObj(i -> "," + text.apply(i))
                .collect(Collectors.joining());
    }
}
