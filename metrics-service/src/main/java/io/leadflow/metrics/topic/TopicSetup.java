package io.leadflow.metrics.topic;

import io.leadflow.contracts.topic.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
        return List.of(
                topic(Topics.RUN_EVENTS, 1, COMPACTED),
                topic(Topics.LEAD_EVENTS, settings.partitions(), DELETED),
                topic(Topics.FUNNEL_STATISTICS, 1, COMPACTED),
                topic(Topics.deadLetter(Topics.RUN_EVENTS), 1, DELETED),
                topic(Topics.deadLetter(Topics.LEAD_EVENTS), 1, DELETED));
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
