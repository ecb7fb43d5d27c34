package io.leadflow.simulation.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an instance shows of its worker. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class WorkerHealthTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void theWorkerIsAliveAndReady() {
        // Given
        await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);

        // When, Then
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("task worker runs"));
        given().get("/q/health/ready")
                .then()
                .body("checks.name", hasItems("task worker has joined its group"));
    }

    @Test
    void workAndLagAreMeasured() throws Exception {
        // Given
        Workload work =
                Workload.of(
                        BrokerResource.bootstrapServers(), Examples.definition("minimal"), 10, 2);

        // When
        work.send();
        await().atMost(LIMIT).until(work::isCompleted);

        // Then
        assertThat(work.reports(TaskEvent.TaskFailed.class)).isEmpty();
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(given().get("/q/metrics").asString())
                                        .contains(
                                                "leadflow_lead_events_total",
                                                "leadflow_tasks_total{outcome=\"completed\"}",
                                                "leadflow_tasks_running 0.0",
                                                "kafka_consumer_fetch_manager_records_lag",
                                                "kafka_producer_record_send_total"));
    }
}
