package io.leadflow.simulation.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.testbed.BrokerResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics take records as large as runs are, whoever made them. */
class TopicSetupTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaClients clients =
            Clients.of(BrokerResource.bootstrapServers(), new SimpleMeterRegistry());
    private final Admin admin = clients.admin();

    @AfterEach
    void asTheServiceLeavesThem() {
        Clients.createTopics(clients);
        admin.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.RUN_EVENTS, Topics.SIMULATION_TASKS, Topics.TASK_EVENTS})
    void aTopicThatTakesTooLittleIsRaised(String topic) throws Exception {
        // Given
        Clients.createTopics(clients);
        setLargest(topic, 1_048_588);

        // When
        Clients.createTopics(clients);

        // Then
        awaitLargest(topic, RecordSizes.RUN);
        awaitLargest(Topics.deadLetter(topic), RecordSizes.DEAD_LETTER);
    }

    @Test
    void aTopicThatTakesMoreIsLeftAlone() throws Exception {
        // Given
        Clients.createTopics(clients);
        setLargest(Topics.RUN_EVENTS, 2 * RecordSizes.RUN);

        // When
        Clients.createTopics(clients);

        // Then
        assertThat(largest(Topics.RUN_EVENTS)).isEqualTo(2 * RecordSizes.RUN);
    }

    private void setLargest(String topic, int bytes) throws Exception {
        ConfigEntry entry =
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes));
        AlterConfigOp set = new AlterConfigOp(entry, AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(set))).all().get();
        awaitLargest(topic, bytes);
    }

    /** The broker answers a change before it tells of it. */
    private void awaitLargest(String topic, int bytes) {
        await().atMost(LIMIT).until(() -> largest(topic) == bytes);
    }

    private int largest(String topic) throws Exception {
        ConfigResource resource = resource(topic);
        return Integer.parseInt(
                admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .get(resource)
                        .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                        .value());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
