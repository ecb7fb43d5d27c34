package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked for here is on the audit trail before it is done, and nothing else. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class AuditTest {
    private static final String LONG =
            """
            {"process": "minimal", "horizonDays": 3000, "replications": 50}\
            """;

    @Test
    void whatIsDoneIsOnTheTrail() throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);
        String key = UUID.randomUUID().toString();

        // When: with some that change nothing
        String run = requested("/runs", LONG, key);
        assertThat(requested("/runs", LONG, key)).isEqualTo(run);
        given().contentType(ContentType.JSON).body("{}").post("/runs").then().statusCode(422);
        given().get("/runs/" + run + "/events?format=csv&replication=0&to=1980-01-01")
                .then()
                .statusCode(200);
        given().get("/runs/" + run + "/events?format=nothing").then().statusCode(400);
        given().post("/runs/" + run + "/cancel").then().statusCode(200);
        given().post("/runs/" + run + "/cancel").then().statusCode(200);
        String again = requested("/runs/" + run + "/rerun", "{\"seed\": 5}", null);
        given().post("/runs/" + again + "/cancel").then().statusCode(200);

        // Then: all is there already, as it was written before the answers
        assertThat(entries(run))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.RUN_REQUESTED,
                        AuditAction.EVENT_LOG_EXPORTED,
                        AuditAction.RUN_CANCELLED);
        assertThat(entries(again))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.RUN_REPEATED, AuditAction.RUN_CANCELLED);
        assertThat(entries(run))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.who()).isEqualTo(Who.ANONYMOUS);
                            assertThat(entry.workspace()).isEqualTo(Workspace.DEFAULT);
                            assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
                        });
    }

    private static String requested(String address, String body, String key) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> request.post(address), answer -> answer.statusCode() == 202)
                .path("id");
    }

    private static List<AuditEntry> entries(String run) {
        return Kafka.read(Topics.AUDIT_TRAIL, record -> true).stream()
                .map(record -> Wire.read(record.value(), AuditEntry.class))
                .filter(entry -> entry.object().startsWith("/runs/" + run))
                .toList();
    }
}
