package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The trace of a request goes on in every record that comes of it. */
@QuarkusTest
@TestProfile(TracingTest.Profile.class)
@QuarkusTestResource(BrokerResource.class)
class TracingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @Test
    void theTraceGoesFromTheRequestToTheLastReport() throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);

        // When
        String run =
                given().contentType(ContentType.JSON)
                        .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                        .body("{\"process\": \"minimal\", \"horizonDays\": 5, \"replications\": 2}")
                        .post("/runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        await().atMost(LIMIT)
                .until(() -> given().get("/runs/" + run).path("status").equals("COMPLETED"));

        // Then
        for (String topic : List.of(Topics.RUN_EVENTS, Topics.SIMULATION_TASKS)) {
            assertThat(records(topic, run))
                    .isNotEmpty()
                    .allSatisfy(record -> assertThat(traceParent(record)).contains(TRACE));
        }
        for (int replication = 0; replication < 2; replication++) {
            assertThatTheWorkersSpanGoesOn(run + "/" + replication);
        }
    }

    /** Reports, and the first and last lead event, carry the span that follows the task's. */
    private static void assertThatTheWorkersSpanGoesOn(String task) {
        String asked = traceParent(records(Topics.SIMULATION_TASKS, task).getLast());
        String done = traceParent(records(Topics.TASK_EVENTS, task).getLast());
        assertThat(done).contains(TRACE).isNotEqualTo(asked).doesNotContain(CALLER);
        List<ConsumerRecord<byte[], byte[]>> events = records(Topics.LEAD_EVENTS, task);
        assertThat(traceParent(events.getFirst())).isEqualTo(done);
        assertThat(traceParent(events.getLast())).isEqualTo(done);
        assertThat(events.subList(1, events.size() - 1))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.headers()).isEmpty());
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        return Kafka.read(topic, r -> String.valueOf(Kafka.key(r)).startsWith(key)).stream()
                .filter(r -> r.value() != null)
                .toList();
    }

    private static String traceParent(ConsumerRecord<byte[], byte[]> record) {
        return Kafka.header(record, "traceparent");
    }

    /** Tracing on, with nobody to send the traces to. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.otel.disabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "10m");
        }
    }
}
