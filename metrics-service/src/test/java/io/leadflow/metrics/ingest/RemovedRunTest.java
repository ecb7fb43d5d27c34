package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run that the simulation service has removed keeps its statistics here. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class RemovedRunTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void theReportsStayAsTheyWere() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(KnownRuns.completed(run)));
            topic.send(run + "/0", new Story(0, 9).events());
            await().atMost(LIMIT).until(() -> Boolean.TRUE.equals(complete(run)));
            String before = given().get("/runs/" + run + "/funnel").asString();

            // When
            UUID next = UUID.randomUUID();
            topic.send(Topics.RUN_EVENTS, run.toString(), null);
            topic.send(Topics.RUN_EVENTS, next.toString(), Wire.write(KnownRuns.completed(next)));
            await().atMost(LIMIT)
                    .until(() -> given().get("/runs/" + next + "/funnel").statusCode() == 200);

            // Then
            assertThat(given().get("/runs/" + run + "/funnel").asString())
                    .isEqualTo(before)
                    .contains("COMPLETED");
            assertThat(given().get("/runs/" + run + "/funnel").header("Cache-Control"))
                    .isEqualTo("max-age=3600");
        }
    }

    private static Boolean complete(UUID run) {
        return given().get("/runs/" + run + "/funnel").path("complete");
    }
}
