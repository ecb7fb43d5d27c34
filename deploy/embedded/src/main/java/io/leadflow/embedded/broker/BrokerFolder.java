package io.leadflow.embedded.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a broker keeps on disk.
 *
 * @param dir the folder of all of it
 */
record BrokerFolder(Path dir) {

    /** Storage formatted by one start must be found by the next, so the id is fixed. */
    static final String CLUSTER_ID = "TGVhZGZsb3dFbWJlZGRlZA";

    Path data() {
        return dir.resolve("data");
    }

    Path properties() {
        return dir.resolve("broker.properties");
    }

    Path logging() {
        return dir.resolve("log4j2.properties");
    }

    void prepare(int port, int controllerPort) throws IOException {
        Files.createDirectories(data());
        Files.write(properties(), settings(port, controllerPort));
        try (InputStream logging = BrokerFolder.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(logging, logging(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> settings(int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.bootstrap.servers=127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:"
                        + port
                        + ",CONTROLLER://127.0.0.1:"
                        + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:"
                        + port
                        + ",CONTROLLER://127.0.0.1:"
                        + controllerPort,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
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
}
