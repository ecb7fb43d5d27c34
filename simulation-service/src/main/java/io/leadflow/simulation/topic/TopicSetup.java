package io.leadflow.simulation.topic;

import io.leadflow.contracts.topic.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics this service writes or reads where they are absent, before anything uses them.
 */
@ApplicationScoped
public class TopicSetup {
    /** Goes before every other observer of the start. */
    static final int FIRST = 1;

    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    private static final Map<String, String> DELETED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private final KafkaClients clients;
    private final TopicSettings settings;

    @Inject
    TopicSetup(KafkaClients clients, TopicSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    void create(@Observes @Priority(FIRST) StartupEvent start) {
        try (Admin admin = clients.admin()) {
            admin.createTopics(topics()).values().forEach(TopicSetup::await);
        }
    }

    private List<NewTopic> topics() {
        List<String> tables =
                List.of(Topics.PROCESS_DEFINITIONS, Topics.RUN_EVENTS, Topics.TASK_EVENTS);
        List<String> logs = List.of(Topics.SIMULATION_TASKS, Topics.LEAD_EVENTS);
        Stream<String> read = Stream.concat(tables.stream(), Stream.of(Topics.SIMULATION_TASKS));
        return Stream.of(
                        tables.stream().map(name -> topic(name, 1, COMPACTED)),
                        logs.stream().map(name -> topic(name, settings.partitions(), DELETED)),
                        read.map(name -> topic(Topics.deadLetter(name), 1, DELETED)))
                .flatMap(topics -> topics)
                .toList();
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        return new NewTopic(name, partitions, settings.replicationFactor()).configs(configuration);
    }

    private static void await(String topic, KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot make the topic " + topic, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topic " + topic, e);
        }
    }
}
