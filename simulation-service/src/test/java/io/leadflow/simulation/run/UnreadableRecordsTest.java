package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of the control topics that lack what the service needs are put aside, and it goes on. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class UnreadableRecordsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "process-definitions, definition, minimal",
        "process-definitions, publishedAt, minimal",
        "run-events, status, ''",
        "run-events, progress, ''",
        "simulation-tasks, request, ''",
        "task-events, run, ''"
    })
    void requiredPartsThatAreNullArePutAside(String topic, String part, String key)
            throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);
        String run = completed();
        var sound = sound(topic, key.isEmpty() ? run : key);
        ObjectNode broken = (ObjectNode) JSON.readTree(sound.value());
        broken.putNull(part).put("mark", UUID.randomUUID().toString());

        // When
        byte[] value = JSON.writeValueAsBytes(broken);
        Kafka.send(topic, Kafka.key(sound), value);

        // Then
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(lettersOf(topic, value))
                                        .hasSize(1)
                                        .extracting(r -> Kafka.header(r, DeadLetterHeaders.REASON))
                                        .containsOnly("a value is needed, not null, at /" + part));
        completed();
    }

    @ParameterizedTest
    @CsvSource({"run-events", "simulation-tasks"})
    void aRequestThatLacksADefaultIsPutAside(String topic) throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);
        String run = completed();
        var sound = sound(topic, run);
        ObjectNode broken = (ObjectNode) JSON.readTree(sound.value());
        ((ObjectNode) broken.get("request")).putNull("replications");

        // When
        byte[] value = JSON.writeValueAsBytes(broken);
        Kafka.send(topic, Kafka.key(sound), value);

        // Then
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(lettersOf(topic, value))
                                        .extracting(r -> Kafka.header(r, DeadLetterHeaders.REASON))
                                        .containsExactly(
                                                "refused: the request has no \"replications\""));
        completed();
    }

    private static ConsumerRecord<byte[], byte[]> sound(String topic, String key) {
        return Kafka.read(topic, r -> r.value() != null && Kafka.key(r).startsWith(key)).getLast();
    }

    private static List<ConsumerRecord<byte[], byte[]>> lettersOf(String topic, byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        return Kafka.read(
                Topics.deadLetter(topic),
                r -> text.equals(new String(r.value(), StandardCharsets.UTF_8)));
    }

    /** A run that has got to its end: the coordinator and the workers do what they should. */
    private static String completed() {
        String body = "{\"process\": \"minimal\", \"horizonDays\": 2, \"replications\": 1}";
        String run =
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        await().atMost(LIMIT)
                .until(() -> given().get("/runs/" + run).path("status").equals("COMPLETED"));
        return run;
    }
}
