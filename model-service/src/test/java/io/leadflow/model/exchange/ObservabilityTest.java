package io.leadflow.model.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservabilityTest extends ServiceTest {
    @Test
    void serviceIsLiveAndReady() {
        // When, Then
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        Awaitility.await()
                .untilAsserted(
                        () ->
                                given().get("/q/health/ready")
                                        .then()
                                        .statusCode(200)
                                        .body("checks.name", hasItem("outbox relay")));
    }

    @Test
    void metricsCountPublications() {
        // Given
        String id = Samples.id();

        // When
        publish(id, Samples.yaml(id));

        // Then
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("leadflow_publications_total"))
                .body(containsString("leadflow_outbox_pending"));
    }
}
