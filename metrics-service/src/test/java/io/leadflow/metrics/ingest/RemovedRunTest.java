package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(completed(run)));
            topic.send(run + "/0", new Story(0, 9).events());
            await().atMost(LIMIT).until(() -> Boolean.TRUE.equals(complete(run)));
            String before = given().get("/runs/" + run + "/funnel").asString();

            // When
            UUID next = UUID.randomUUID();
            topic.send(Topics.RUN_EVENTS, run.toString(), null);
            topic.send(Topics.RUN_EVENTS, next.toString(), Wire.write(completed(next)));
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

    private static Run completed(UUID id) throws Exception {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        LocalDate start = LocalDate.of(2026, 1, 5);
        return new Run(
                id,
                RunStatus.COMPLETED,
                4,
                new RunRequest("story", 1, start, 20, 0, 10, 1, 1L, null, null, Map.of()),
                definition(),
                "1.0.0",
                null,
                now,
                now,
                now,
                RunProgress.none(1),
                null,
                null,
                null);
    }

    /** With the names of what the story tells. */
    private static ProcessDefinition definition() throws Exception {
        Path file = Path.of(System.getProperty("leadflow.root"), "deploy/examples/minimal.yaml");
        Reading reading = DefinitionReader.readYaml(Files.readAllBytes(file), Locales.ENGLISH);
        ObjectNode document = Wire.newMapper().valueToTree(((Reading.Valid) reading).definition());
        JsonNode source = document.get("sources").elements().next();
        JsonNode stage = document.get("stages").elements().next();
        document.putObject("sources").set("web", source);
        document.putObject("stages").set("call", stage);
        return Wire.read(document.toString().getBytes(UTF_8), ProcessDefinition.class);
    }
}
