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
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client that comes back to a stream of events, as an EventSource does. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class ResumeTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI base;

    /** An event; the id is empty where it has none. */
    record Event(String name, String id, String data) {}

    @Test
    void anEndedRunIsToldOnceThenThereIsNoContent() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(KnownRuns.completed(run)));
            topic.send(run + "/0", new Story(0, 9).events());
        }
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> given().get("/runs/" + run + "/funnel").path("complete"));

        // When
        List<Event> first = untilTheEnd(run, null);
        List<Event> withoutTheEnd = untilTheEnd(run, first.get(1).id());
        List<Event> withNonsense = untilTheEnd(run, "nonsense");
        HttpResponse<InputStream> after = open(run, first.getLast().id());

        // Then
        assertThat(first)
                .extracting(Event::name)
                .containsExactly("progress", "funnel", "completed");
        assertThat(first.getFirst().id()).isEmpty();
        assertThat(first).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(withoutTheEnd).containsExactly(first.getLast());
        assertThat(withNonsense).isEqualTo(first);
        assertThat(after.statusCode()).isEqualTo(204);
        assertThat(after.body().readAllBytes()).isEmpty();
    }

    @Test
    void aRunThatGoesOnIsToldFromWhereTheClientLeft() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        try (LeadTopic topic = new LeadTopic()) {
            topic.send(run + "/0", new Story(0, 30).events());
            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .until(
                            () ->
                                    given().get("/runs/" + run + "/funnel")
                                            .path("replications.folded")
                                            .equals(1));
            String seen = next(open(run, null), "funnel").getLast().id();

            // When: nothing has changed, so the first that comes is the change
            HttpResponse<InputStream> waiting = open(run, seen);
            topic.send(run + "/1", new Story(1, 40).events());
            List<Event> change = next(waiting, "funnel");

            // Then
            assertThat(change).extracting(Event::name).containsExactly("progress", "funnel");
            assertThat(change.getLast().id()).isNotEqualTo(seen);
            await().atMost(LIMIT)
                    .until(
                            () ->
                                    given().get("/runs/" + run + "/funnel")
                                            .path("replications.folded")
                                            .equals(2));
            List<Event> missed = next(open(run, seen), "funnel");
            assertThat(missed.getLast().data()).contains("\"folded\":2");
        }
    }

    private HttpResponse<InputStream> open(UUID run, String lastEventId) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/runs/" + run + "/stream")).timeout(LIMIT);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    private List<Event> untilTheEnd(UUID run, String lastEventId) throws Exception {
        return next(open(run, lastEventId), null);
    }

    /** Events up to the first of that name, or to the end of the stream. */
    private static List<Event> next(HttpResponse<InputStream> answer, String last) {
        List<Event> events = new ArrayList<>();
        String name = "";
        String id = "";
        String data = "";
        try (Scanner lines = new Scanner(answer.body(), StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data += line.substring(5).strip();
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(name, id, data));
                    if (name.equals(last)) {
                        return events;
                    }
                    name = "";
                    id = "";
                    data = "";
                }
            }
        }
        return events;
    }
}
