package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.statistics.RunFigures;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What {@code funnel-statistics} carries, on a broker that compacts it. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class FiguresTopicTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void afterCompactionEveryKeyIsThereOnceWithWhatRestGives() throws Exception {
        // Given
        compactSoon();
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            for (int r = 0; r < 3; r++) {
                List<byte[]> events = Events.story().all.stream().map(Wire::write).toList();
                topic.send(run + "/" + r, events);
                int replications = r + 1;
                await().atMost(LIMIT).until(() -> told(run, replications));
            }

            // When: what other runs write lets the broker close the segment, and compact it
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () -> {
                                topic.send(UUID.randomUUID() + "/0", new Story(0, 3).events());
                                return keysAreUnique(run);
                            });
        }

        // Then
        Map<String, ConsumerRecord<String, byte[]>> last = last(run);
        JsonNode funnel = report(run, "funnel");
        JsonNode sources = report(run, "sources").path("sources");
        assertThat(last.keySet()).isEqualTo(keys(run, funnel.path("stages"), sources));
        JsonNode whole = JSON.readTree(last.get(run + "/funnel").value());
        assertThat(whole.path("replications").asInt()).isEqualTo(3);
        assertSame(whole, "won", funnel.at("/outcomes/won"));
        assertSame(whole, "winRate", funnel.at("/outcomes/winRate"));
        assertThat(figure(whole, "winRate").path("denominator").asText()).isEqualTo("won + lost");
        assertThat(whole.at("/times/0/p90").doubleValue())
                .isEqualTo(funnel.at("/outcomes/daysToWin/p90/value").doubleValue());
        for (JsonNode source : sources) {
            JsonNode datum = value(last, run + "/source/" + source.path("id").asText());
            assertSame(datum, "leads", source.path("leads"));
            assertSame(datum, "revenue", source.path("revenue"));
            assertThat(figure(datum, "revenue").path("unit").asText()).isEqualTo("EUR");
            assertThat(datum.at("/subject/name/en").asText())
                    .isEqualTo(source.at("/name/en").asText());
        }
        for (JsonNode stage : funnel.path("stages")) {
            JsonNode datum = value(last, run + "/stage/" + stage.path("id").asText());
            assertSame(datum, "any.leads", stage.at("/any/leads"));
            assertSame(datum, "ordered.stepConversion", stage.at("/ordered/stepConversion"));
        }
    }

    @Test
    void recordsAreCloudEvents() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(run + "/0", new Story(0, 6).events());
        }

        // When
        await().atMost(LIMIT).until(() -> told(run, 1));

        // Then
        for (ConsumerRecord<String, byte[]> record : last(run).values()) {
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).isEqualTo(EventTypes.FIGURES_CHANGED);
            assertThat(header(record, "ce_source")).isEqualTo("/metrics-service");
            assertThat(header(record, "ce_subject")).isEqualTo(record.key());
            assertThat(header(record, "ce_id")).isNotBlank();
            assertThat(header(record, "content-type")).startsWith("application/json");
            assertThat(Wire.read(record.value(), RunFigures.class).key()).isEqualTo(record.key());
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static void assertSame(JsonNode datum, String name, JsonNode estimate) {
        JsonNode figure = figure(datum, name);
        for (String part : List.of("mean", "low", "high", "n", "total", "pooled")) {
            assertThat(figure.path(part)).as(name + "." + part).isEqualTo(estimate.path(part));
        }
    }

    private static JsonNode figure(JsonNode datum, String name) {
        return datum.path("figures")
                .valueStream()
                .filter(figure -> figure.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode value(Map<String, ConsumerRecord<String, byte[]>> last, String key)
            throws Exception {
        return JSON.readTree(last.get(key).value());
    }

    private static Set<String> keys(UUID run, JsonNode stages, JsonNode sources) {
        Set<String> keys =
                stages.valueStream()
                        .map(stage -> run + "/stage/" + stage.path("id").asText())
                        .collect(Collectors.toSet());
        sources.forEach(source -> keys.add(run + "/source/" + source.path("id").asText()));
        keys.add(run + "/funnel");
        return keys;
    }

    private static JsonNode report(UUID run, String name) throws Exception {
        return JSON.readTree(given().get("/runs/" + run + "/" + name).asByteArray());
    }

    private static boolean told(UUID run, int replications) throws Exception {
        ConsumerRecord<String, byte[]> funnel = last(run).get(run + "/funnel");
        return funnel != null
                && JSON.readTree(funnel.value()).path("replications").asInt() == replications;
    }

    private static boolean keysAreUnique(UUID run) {
        List<ConsumerRecord<String, byte[]>> records = records(run);
        return records.size() == byKey(records).size();
    }

    private static Map<String, ConsumerRecord<String, byte[]>> last(UUID run) {
        return byKey(records(run));
    }

    private static Map<String, ConsumerRecord<String, byte[]>> byKey(
            List<ConsumerRecord<String, byte[]>> records) {
        Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        records.forEach(record -> last.put(record.key(), record));
        return last;
    }

    /** All that the topic holds of a run, from the start. */
    private static List<ConsumerRecord<String, byte[]>> records(UUID run) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        TopicPartition partition = new TopicPartition(Topics.FUNNEL_STATISTICS, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", BrokerResource.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            assertThat(consumer.partitionsFor(Topics.FUNNEL_STATISTICS)).hasSize(1);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records.stream().filter(record -> record.key().startsWith(run + "/")).toList();
    }

    private static void compactSoon() throws Exception {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, Topics.FUNNEL_STATISTICS);
        Collection<AlterConfigOp> soon =
                List.of(
                        set("segment.ms", "1000"),
                        set("min.cleanable.dirty.ratio", "0.001"),
                        set("max.compaction.lag.ms", "1000"));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, soon)).all().get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
