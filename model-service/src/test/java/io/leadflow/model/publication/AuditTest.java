package io.leadflow.model.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is changed and taken out here is on the audit trail, and nothing else. */
@QuarkusTest
class AuditTest extends ServiceTest {
    private final String id = Samples.id();

    @Test
    void whatIsDoneIsOnTheTrailInItsOrder() {
        // Given, When: with some that change nothing
        yaml(Samples.yaml(id)).put("/processes/{id}/draft", id).then().statusCode(201);
        yaml(Samples.yaml(id)).put("/processes/{id}/draft", id).then().statusCode(428);
        yaml("id: nonsense").put("/processes/{id}/draft", id).then().statusCode(422);
        publish(id, Samples.yaml(id));
        yaml(Samples.yaml(id)).post("/processes/{id}/versions", id).then().statusCode(200);
        String handbook = "/processes/" + id + "/versions/1/handbook?format=markdown";
        String tag = given().get(handbook).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(handbook).then().statusCode(304);
        given().delete("/processes/{id}", id).then().statusCode(204);
        given().delete("/processes/{id}", id).then().statusCode(204);

        // Then
        String process = "/processes/" + id;
        List<ConsumerRecord<String, byte[]>> records =
                Topic.records(Topics.AUDIT_TRAIL, r -> entry(r).object().startsWith(process), 4);
        assertThat(records)
                .extracting(r -> entry(r).action(), r -> entry(r).object())
                .containsExactly(
                        tuple(AuditAction.DRAFT_SAVED, process + "/draft"),
                        tuple(AuditAction.PROCESS_PUBLISHED, process + "/versions/1"),
                        tuple(AuditAction.HANDBOOK_EXPORTED, process + "/versions/1/handbook"),
                        tuple(AuditAction.PROCESS_RETIRED, process));
        assertThat(records)
                .allSatisfy(
                        record -> {
                            assertThat(entry(record).who()).isEqualTo(Who.ANONYMOUS);
                            assertThat(entry(record).workspace()).isEqualTo(Workspace.DEFAULT);
                            assertThat(record.key()).isEqualTo(entry(record).id().toString());
                            assertThat(header(record, "ce_type"))
                                    .isEqualTo(EventTypes.AUDIT_ENTERED);
                            assertThat(header(record, "ce_id")).isEqualTo(record.key());
                        });
    }

    private static AuditEntry entry(ConsumerRecord<String, byte[]> record) {
        return Wire.read(record.value(), AuditEntry.class);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
