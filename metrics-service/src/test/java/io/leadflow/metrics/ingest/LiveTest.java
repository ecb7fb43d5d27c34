package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A run is followed while its events come in. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class LiveTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI base;

    @Test
    void theStreamOfARunThatIsOnItsWayTellsWhatIsThereAndWhatComes() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        Story first = new Story(0, 30);
        Story second = new Story(1, 40);
        try (LeadTopic topic = new LeadTopic();
                HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<InputStream>> asked =
                    http.sendAsync(
                            HttpRequest.newBuilder(base.resolve("/runs/" + run + "/stream"))
                                    .timeout(LIMIT)
                                    .build(),
                            BodyHandlers.ofInputStream());

            // When
            topic.send(run + "/0", first.events());
            HttpResponse<InputStream> answer = asked.get();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            try (Scanner events = new Scanner(answer.body(), StandardCharsets.UTF_8)) {

                // Then
                assertThat(leads(events, 1)).isEqualTo(30);
                topic.send(run + "/1", second.events());
                assertThat(leads(events, 2)).isEqualTo(70);
            }
        }
    }

    @Test
    void anUnknownRunIsAProblemNotAStream() {
        given().get("/runs/" + UUID.randomUUID() + "/stream")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    /** Total leads of the first funnel told that has {@code n} complete replications. */
    private static int leads(Scanner events, int n) throws Exception {
        String name = "";
        while (events.hasNextLine()) {
            String line = events.nextLine();
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:") && name.equals("funnel")) {
                JsonNode leads = JSON.readTree(line.substring(5)).at("/outcomes/leads");
                if (leads.path("n").asInt() == n) {
                    return leads.path("total").asInt();
                }
            }
        }
        throw new AssertionError("the stream ended");
    }

    @Test
    void tablesOfARunWithoutFiguresAreEmptyNotAbsent() {
        // Given
        UUID run = UUID.randomUUID();
        List<byte[]> begun = new Story(0, 5).events().subList(0, 3);

        // When
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(run + "/0", begun);
        }

        // Then
        await().atMost(LIMIT)
                .until(() -> given().get("/runs/" + run + "/funnel").statusCode() == 200);
        for (String report :
                List.of(
                        "funnel",
                        "sources",
                        "stages",
                        "frozen",
                        "lost",
                        "revenue",
                        "roles",
                        "series?groupBy=source",
                        "funnel?groupBy=week",
                        "funnel?groupBy=role",
                        "frozen/series?groupBy=stage",
                        "frozen/warning",
                        "sources/series",
                        "stages/series",
                        "stages/call/histogram",
                        "histogram?measure=time-frozen",
                        "time-to-win",
                        "pipeline/waterfall?from=2026-01-05",
                        "pipeline/weighted",
                        "series",
                        "replications",
                        "statistics")) {
            given().get("/runs/" + run + "/" + report).then().statusCode(200);
            given().accept("text/csv")
                    .get("/runs/" + run + "/" + report)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", org.hamcrest.Matchers.startsWith("text/csv"));
        }
    }
}
