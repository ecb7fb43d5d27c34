package io.leadflow.simulation.topic;

import io.leadflow.service.audit.AuditSettings;
import io.leadflow.service.audit.AuditTopic;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.service.topic.TopicMaker;
import io.leadflow.service.topic.TopicSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;

/** Clients of a broker, without the rest of the service. */
public final class Clients {
    private Clients() {}

    public static KafkaClients of(String servers, MeterRegistry meters) {
        return new KafkaClients(Map.of("bootstrap.servers", servers), meters);
    }

    public static DeadLetters deadLetters(KafkaClients clients, MeterRegistry meters) {
        return new DeadLetters(clients, "simulation-service", meters);
    }

    public static void close(DeadLetters deadLetters) {
        deadLetters.close();
    }

    /** Makes the topics as the service does. */
    public static void createTopics(KafkaClients clients) {
        Settings settings = new Settings();
        AuditTopic audit = new AuditTopic(new Kept(Duration.ofDays(400), Duration.ofMinutes(1)));
        new TopicSetup(new TopicMaker(clients, settings), settings, audit)
                .create(new StartupEvent());
    }

    private record Settings() implements TopicSettings {
        @Override
        public int partitions() {
            return 12;
        }

        @Override
        public short replicationFactor() {
            return -1;
        }
    }

    private record Kept(Duration retention, Duration every) implements AuditSettings {}
}
