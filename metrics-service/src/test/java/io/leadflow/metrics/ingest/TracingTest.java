package io.leadflow.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The trace of a run's request ends where the figures are in the database. */
@QuarkusTest
@TestProfile(TracingTest.Profile.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class TracingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String WORKER = "00f067aa0ba902b7";

    @Inject EndedSpans ended;

    @Test
    void aTracedReplicationHasASpanWhereItBeginsAndOneWhereItIsComplete() {
        // Given
        UUID run = UUID.randomUUID();
        List<byte[]> events = new Story(0, 10).events();
        String traceParent = "00-" + TRACE + "-" + WORKER + "-01";

        // When
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(run + "/1", new Story(1, 10).events());
            topic.sendTraced(run + "/0", events.getFirst(), traceParent);
            topic.send(run + "/0", events.subList(1, events.size() - 1));
            topic.sendTraced(run + "/0", events.getLast(), traceParent);
        }

        // Then
        await().atMost(LIMIT).until(() -> ended.of(run).size() == 2);
        assertThat(ended.of(run))
                .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE))
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(WORKER))
                .extracting(span -> span.getAttributes().get(EndedSpans.EVENT))
                .containsExactlyInAnyOrder("ReplicationStarted", "ReplicationCompleted");
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
