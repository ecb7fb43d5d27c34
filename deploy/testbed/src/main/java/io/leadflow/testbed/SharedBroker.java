package io.leadflow.testbed;

import io.leadflow.embedded.broker.Broker;
import org.testcontainers.kafka.KafkaContainer;

/** The one broker of this JVM. */
final class SharedBroker {

    private static final String BOOTSTRAP_SERVERS = start();

    private SharedBroker() {}

    static String bootstrapServers() {
        return BOOTSTRAP_SERVERS;
    }

    private static String start() {
        return Containers.asked() ? container() : process();
    }

    private static String process() {
        return JvmLife.until("broker", Broker::start).bootstrapServers();
    }

    @SuppressWarnings("resource") // Testcontainers' reaper ends it with the JVM
    private static String container() {
        KafkaContainer kafka = new KafkaContainer(Containers.kafka());
        kafka.start();
        return kafka.getBootstrapServers();
    }
}
