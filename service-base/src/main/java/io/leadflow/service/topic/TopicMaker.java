package io.leadflow.service.topic;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics where they are absent, and raises those that take too small records only. */
@ApplicationScoped
public class TopicMaker {
    private final KafkaClients clients;
    private final TopicSettings settings;

    @Inject
    public TopicMaker(KafkaClients clients, TopicSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** Returns when every topic is there. */
    public void ensure(Collection<TopicPlan> plans) {
        try (Admin admin = clients.admin()) {
            Map<String, KafkaFuture<Void>> made =
                    admin.createTopics(plans.stream().map(this::topic).toList()).values();
            for (TopicPlan plan : plans) {
                if (!isNew(plan, made.get(plan.name())) && plan.largestRecord() > 0) {
                    raise(admin, plan);
                }
            }
        }
    }

    private NewTopic topic(TopicPlan plan) {
        return new NewTopic(plan.name(), plan.partitions(), settings.replicationFactor())
                .configs(plan.settings());
    }

    private static boolean isNew(TopicPlan plan, KafkaFuture<Void> made) {
        try {
            await(made);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException("cannot make the topic " + plan.name(), e.getCause());
        }
    }

    /** Who may not change topics can still use them, as far as they reach. */
    private static void raise(Admin admin, TopicPlan plan) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, plan.name());
        String bytes = String.valueOf(plan.largestRecord());
        ConfigEntry entry = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes);
        AlterConfigOp set = new AlterConfigOp(entry, AlterConfigOp.OpType.SET);
        try {
            if (largest(admin, topic) < plan.largestRecord()) {
                await(admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all());
            }
        } catch (ExecutionException e) {
            Log.warnf("%s takes smaller records than it should: %s", topic.name(), e.getCause());
        }
    }

    private static long largest(Admin admin, ConfigResource topic) throws ExecutionException {
        Config now = await(admin.describeConfigs(List.of(topic)).values().get(topic));
        return Long.parseLong(now.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }
}
