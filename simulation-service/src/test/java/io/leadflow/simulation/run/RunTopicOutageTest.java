package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.OwnBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of a request where Kafka takes its entry of the audit trail, but not its run. */
@QuarkusTest
@TestProfile(RunTopicOutageTest.Profile.class)
class RunTopicOutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aRunThatKafkaDoesNotTakeInTimeIsNoFaultOfTheService() throws Exception {
        // Given
        Kafka.publish(OwnBroker.address(), Examples.definition("minimal"), 1);

        // When: the process may be on its way yet
        Response answer =
                await().atMost(LIMIT)
                        .until(() -> request("ru"), given -> given.statusCode() != 422);

        // Then
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
        assertThat(answer.<String>path("type")).endsWith("run-not-written");
        List<AuditEntry> entries = entries();
        assertThat(entries)
                .extracting(AuditEntry::outcome)
                .containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(answer.<String>path("detail"))
                .contains(
                        "Повторите",
                        "Idempotency-Key",
                        entries.getLast().object().substring("/runs/".length()));
        assertThat(given().get(entries.getLast().object()).statusCode()).isEqualTo(404);
    }

    private static Response request(String language) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body("{\"process\": \"minimal\", \"replications\": 1}")
                .post("/runs");
    }

    private static List<AuditEntry> entries() {
        return Kafka.read(OwnBroker.address(), Topics.AUDIT_TRAIL, record -> true).stream()
                .map(record -> Wire.read(record.value(), AuditEntry.class))
                .toList();
    }

    /** Runs are to be written where nobody listens. */
    public static final class Profile extends OnOwnBroker {
        @Override
        public Map<String, String> getConfigOverrides() {
            String runs = "mp.messaging.outgoing." + Topics.RUN_EVENTS + ".";
            return Map.of(
                    runs + "bootstrap.servers", "127.0.0.1:1",
                    runs + "max.block.ms", "2000",
                    runs + "request.timeout.ms", "2000",
                    runs + "delivery.timeout.ms", "3000");
        }
    }
}
