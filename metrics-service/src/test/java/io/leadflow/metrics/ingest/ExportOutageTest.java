package io.leadflow.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.metrics.OwnParts;
import io.leadflow.testbed.OwnBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Statistics are not taken out while the audit trail cannot tell of it. */
@QuarkusTest
@TestProfile(OwnParts.class)
class ExportOutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void withoutABrokerNothingIsTakenOutAndTheAnswerSaysSoInTime() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        String funnel = "/runs/" + run + "/funnel";
        try (LeadTopic topic = new LeadTopic(OwnBroker.address())) {
            topic.send(Topics.RUN_EVENTS, run.toString(), Wire.write(KnownRuns.completed(run)));
            topic.send(run + "/0", new Story(0, 9).events());
        }
        await().atMost(LIMIT).ignoreExceptions().until(() -> given().get(funnel).path("complete"));

        // When
        OwnBroker.kill();
        Response english = given().get(funnel + "?format=csv");
        Response russian = given().header("Accept-Language", "ru").get(funnel + "?format=parquet");

        // Then
        for (Response answer : List.of(english, russian)) {
            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", containsString("audit-unavailable"))
                    .time(lessThan(20_000L));
        }
        english.then().body("detail", containsString("It was not done"));
        russian.then().body("detail", containsString("не выполнено"));
        given().get(funnel).then().statusCode(200).body("complete", equalTo(true));

        // When
        OwnBroker.comeBack();

        // Then
        await().atMost(LIMIT)
                .until(
                        () -> given().get(funnel + "?format=csv"),
                        answer -> answer.statusCode() == 200);
        await().atMost(LIMIT).until(() -> !entries(funnel).isEmpty());
        assertThat(entries(funnel)).containsExactly("statistics.exported");
    }

    private static List<String> entries(String object) {
        return given().get("/audit-trail?object=" + object).path("entries.action");
    }
}
