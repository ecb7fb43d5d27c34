package io.leadflow.model.publication;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the topic of published versions: compacted, one partition, so all of it is in order. */
@ApplicationScoped
public class DefinitionsTopic {
    private static final Logger LOG = Logger.getLogger(DefinitionsTopic.class);
    private static final int PATIENCE_S = 15;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    String.valueOf(RecordSizes.DEFINITION));

    private final Map<String, Object> broker;
    private final short replicationFactor;

    DefinitionsTopic(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "leadflow.topics.replication-factor") short replicationFactor) {
        this.broker = broker;
        this.replicationFactor = replicationFactor;
    }

    /** Makes the topic where it is not there; else sees to its settings, as far as is allowed. */
    void ensure() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_S * 1000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        try (Admin admin = Admin.create(settings)) {
            if (!created(admin)) {
                adjust(admin);
            }
        }
    }

    private boolean created(Admin admin) {
        NewTopic topic =
                new NewTopic(
                                Topics.PROCESS_DEFINITIONS,
                                Optional.of(1),
                                Optional.of(replicationFactor).filter(factor -> factor > 0))
                        .configs(SETTINGS);
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_S, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException("cannot create the topic", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void adjust(Admin admin) {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROCESS_DEFINITIONS);
        List<AlterConfigOp> changes =
                SETTINGS.entrySet().stream()
                        .map(set -> new ConfigEntry(set.getKey(), set.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(topic, changes))
                    .all()
                    .get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf(e, "%s keeps the settings it has", Topics.PROCESS_DEFINITIONS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
