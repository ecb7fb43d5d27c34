package io.leadflow.model.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracingTest.Profile.class)
class TracingTest extends ServiceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void traceOfTheRequestGoesOnInTheRecord() {
        // Given
        String id = Samples.id();

        // When
        yaml(Samples.yaml(id))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .post("/processes/{id}/versions", id)
                .then()
                .statusCode(201);

        // Then
        ConsumerRecord<String, byte[]> found = Topic.records(id, 1).getFirst();
        assertThat(found.headers().lastHeader("traceparent").value())
                .asString()
                .startsWith("00-" + TRACE + "-")
                .doesNotContain("00f067aa0ba902b7");
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
