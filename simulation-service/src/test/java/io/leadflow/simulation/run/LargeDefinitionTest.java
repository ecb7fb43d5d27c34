package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A definition may have 1 MiB, and overrides as much again. */
@QuarkusTest
@TestProfile(LargeDefinitionTest.Profile.class)
@QuarkusTestResource(BrokerResource.class)
class LargeDefinitionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LARGE = 1_000_000;
    private static final int LIMIT_BYTES = 3_050_000;

    @BeforeEach
    void aLargePublishedProcess() throws Exception {
        Kafka.publish(large(), 1);
        await().atMost(LIMIT).until(() -> request("{\"seed\": 1}").extract().statusCode() == 202);
    }

    @Test
    void aLargeDefinitionWithLargeOverridesIsSimulatedToItsEnd() {
        // Given
        String body = overridden(900_000);

        // When
        String run = request(body).statusCode(202).extract().path("id");

        // Then
        await().atMost(LIMIT)
                .until(() -> given().get("/runs/" + run).path("status").equals("COMPLETED"));
        var task = Kafka.read(Topics.SIMULATION_TASKS, r -> Kafka.key(r).startsWith(run));
        assertThat(task.getFirst().value().length).isGreaterThan(2_800_000);
        assertThat(given().get("/runs/" + run + "/definition").asString().length())
                .isGreaterThan(1_900_000);
    }

    @Test
    void aRunThatTheTopicsWouldNotTakeIsRefusedInBothLanguages() {
        // Given
        String body = overridden(1_030_000);

        // When
        String english = request(body).statusCode(413).extract().asString();
        String russian = request(body, "ru").statusCode(413).extract().asString();

        // Then
        assertThat(english).contains("urn:leadflow:problem:run-too-large", "The run is too large");
        assertThat(russian).contains("Прогон слишком велик", String.valueOf(LIMIT_BYTES));
    }

    private static String overridden(int characters) {
        String text = "y".repeat(characters);
        return "{\"overrides\": {\"description\": {\"ru\": \"" + text + "\"}}}";
    }

    private static ProcessDefinition large() {
        ObjectNode document = Wire.newMapper().valueToTree(Examples.definition("minimal"));
        document.put("id", "large");
        document.putObject("description").put("en", "x".repeat(LARGE));
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return Wire.read(bytes, ProcessDefinition.class);
    }

    private static ValidatableResponse request(String body) {
        return request(body, "en");
    }

    private static ValidatableResponse request(String body, String language) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(
                        "{\"process\": \"large\", \"horizonDays\": 2, \"replications\": 2, "
                                + body.substring(1))
                .post("/runs")
                .then();
    }

    /** A limit that a request can reach. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadflow.limits.run-bytes", String.valueOf(LIMIT_BYTES));
        }
    }
}
