package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Every event counts once, whatever comes twice, too early, or fails in between. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class IngestTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long SEED = 17;

    @Inject Ingestion ingestion;
    @Inject IngestSettings settings;
    @Inject KafkaClients clients;

    @Test
    void eventsThatComeTwiceOrTooEarlyCountOnce() {
        // Given: one worker that stops halfway, and leaves a hole; another that does it all again
        UUID run = UUID.randomUUID();
        List<Story> stories = stories(4, 40);

        // When
        try (LeadTopic topic = new LeadTopic()) {
            for (Story story : stories) {
                String key = run + "/" + story.replication();
                List<byte[]> events = story.events();
                topic.send(key, events.subList(0, events.size() / 2));
                topic.send(key, events.subList(events.size() / 2 + 5, events.size()));
                topic.send(key, events);
                topic.send(key, events.subList(0, 30));
            }
        }

        // Then
        awaitAll(run, stories);
    }

    @Test
    void thoseWhoWatchTheLagSeeHowFarItIsWritten() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        List<Story> stories = stories(12, 50);

        // When
        try (LeadTopic topic = new LeadTopic()) {
            sendInTurns(topic, run, stories);
        }

        // Then
        awaitAll(run, stories);
        try (Admin admin = clients.admin()) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(lag(admin)).isZero());
        }
    }

    private long lag(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> told =
                admin.listConsumerGroupOffsets(settings.group())
                        .partitionsToOffsetAndMetadata()
                        .get();
        Set<TopicPartition> partitions = told.keySet();
        assertThat(partitions).isNotEmpty();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        partitions.forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - told.get(end.getKey()).offset())
                .sum();
    }

    @Test
    void aSecondInstanceTakesOverAndGivesBack() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        List<Story> stories = stories(12, 400);

        // When
        try (LeadTopic topic = new LeadTopic();
                Ingest second = ingestion.another()) {
            sendInTurns(topic, run, stories.subList(0, 6));
            second.start();
            sendInTurns(topic, run, stories.subList(6, 12));
            await().atMost(LIMIT).until(second::hasJoined);
        }

        // Then
        awaitAll(run, stories);
    }

    @Test
    void aDatabaseThatFailsInBetweenLosesAndDoublesNothing() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        List<Story> stories = stories(8, 600);
        DatabaseAddress database = DatabaseResource.address("leadflow_metrics");

        // When
        try (LeadTopic topic = new LeadTopic()) {
            for (Story story : stories) {
                topic.send(run + "/" + story.replication(), story.events());
                endConnections(database);
            }
        }

        // Then
        awaitAll(run, stories);
    }

    @Test
    void recordsThatCannotBeReadArePutAsideAndTheRestCounts() {
        // Given
        UUID run = UUID.randomUUID();
        Story story = new Story(0, 10);
        String key = run + "/0";
        List<byte[]> events = story.events();
        byte[] unknownType = "{\"type\":\"LeadSang\",\"seq\":1,\"at\":1}".getBytes(UTF_8);
        byte[] unknownId =
                ("{\"type\":\"LeadCreated\",\"seq\":1,\"at\":1767571200000,\"lead\":9,"
                                + "\"source\":\"nowhere\",\"value\":1}")
                        .getBytes(UTF_8);

        // When
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(key, events.getFirst());
            topic.send(key, "{not json".getBytes(UTF_8));
            topic.send(key, unknownType);
            topic.send(key, unknownId);
            topic.send(key, (byte[]) null);
            topic.send("no-key-of-ours", events.getFirst());
            topic.send(null, events.getFirst());
            topic.send(key, events.subList(1, events.size()));
            topic.send(Topics.RUN_EVENTS, "not-an-id", "{}".getBytes(UTF_8));
            topic.send(Topics.RUN_EVENTS, run.toString(), "{}".getBytes(UTF_8));
            String nothing = "{\"id\":\"%s\",\"status\":null}".formatted(run);
            topic.send(Topics.RUN_EVENTS, run.toString(), nothing.getBytes(UTF_8));
        }

        // Then
        awaitAll(run, List.of(story));
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(reasons(Topics.LEAD_EVENTS))
                                        .anyMatch(reason -> reason.startsWith("no valid JSON"))
                                        .contains("unknown type \"LeadSang\"")
                                        .anyMatch(reason -> reason.contains("\"nowhere\""))
                                        .contains("the record has no value")
                                        .contains("the key is not run/replication"));
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(reasons(Topics.RUN_EVENTS))
                                        .contains("the key is not a run's id")
                                        .contains("a value is needed, not null, at /status")
                                        .anyMatch(reason -> reason.contains("is missing")));
        ConsumerRecord<byte[], byte[]> letter =
                LeadTopic.deadLetters(Topics.LEAD_EVENTS).getFirst();
        assertThat(LeadTopic.header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.LEAD_EVENTS);
        assertThat(LeadTopic.header(letter, DeadLetterHeaders.READER)).isEqualTo("metrics-service");
    }

    private static List<String> reasons(String topic) {
        return LeadTopic.deadLetters(topic).stream()
                .map(letter -> LeadTopic.header(letter, DeadLetterHeaders.REASON))
                .toList();
    }

    private static List<Story> stories(int count, int leads) {
        List<Story> stories = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            stories.add(new Story(r, leads + r));
        }
        return stories;
    }

    private static void sendInTurns(LeadTopic topic, UUID run, List<Story> stories) {
        Random random = new Random(SEED);
        List<List<byte[]>> left =
                new ArrayList<>(stories.stream().map(story -> story.events()).toList());
        int[] sent = new int[stories.size()];
        for (int open = stories.size(); open > 0; ) {
            int i = random.nextInt(stories.size());
            if (sent[i] < left.get(i).size()) {
                topic.send(run + "/" + stories.get(i).replication(), left.get(i).get(sent[i]++));
                open -= sent[i] == left.get(i).size() ? 1 : 0;
            }
        }
    }

    private static void endConnections(DatabaseAddress database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = 'leadflow_metrics' and pid <> pg_backend_pid()");
        }
    }

    /** Waits until every replication is complete, then compares each count. */
    private static void awaitAll(UUID run, List<Story> stories) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> rows(run).getList("rows").size() == stories.size());
        JsonPath rows = rows(run);
        for (Story story : stories) {
            String row = "rows.find { it.replication == " + story.replication() + " }";
            assertThat(rows.getInt(row + ".leads")).isEqualTo(story.leads());
            assertThat(rows.getInt(row + ".won")).isEqualTo(story.won());
            assertThat(rows.getInt(row + ".lost")).isEqualTo(story.leads() - story.won());
            assertThat(rows.getDouble(row + ".revenue")).isEqualTo(100.0 * story.won());
            assertThat(rows.getInt(row + ".stages[0].visits")).isEqualTo(story.leads());
        }
    }

    private static JsonPath rows(UUID run) {
        return given().get("/runs/" + run + "/replications").jsonPath();
    }
}
