package io.leadflow.model.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.OwnBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The broker is away for a while; it is not the one that all other tests share. */
@QuarkusTest
@TestProfile(OutageTest.Profile.class)
class OutageTest {
    private static final AuditAction PUBLISHED = AuditAction.PROCESS_PUBLISHED;
    private static final AuditAction HANDBOOK = AuditAction.HANDBOOK_EXPORTED;

    @Test
    void whatWasPublishedWithoutABrokerReachesItInOrderOnceItIsBack() {
        // Given
        String id = Samples.id();
        ServiceTest.publish(id, Samples.yaml(id, 1));
        Topic.records(OwnBroker.address(), id, 1);

        // When
        OwnBroker.kill();
        for (int n = 2; n <= 4; n++) {
            ServiceTest.publish(id, Samples.yaml(id, n));
        }
        String handbook = "/processes/" + id + "/versions/1/handbook";
        given().get(handbook).then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> readiness() == 503);
        given().get("/q/health/live").then().statusCode(200);
        // the versions, each with its entry of the audit trail, and that of the handbook
        assertThat(given().get("/q/metrics").asString()).contains("leadflow_outbox_pending 7.0");

        // When
        OwnBroker.comeBack();

        // Then
        assertThat(Topic.records(OwnBroker.address(), id, 4))
                .extracting(ConsumerRecord::key)
                .containsSubsequence(id + "/1", id + "/2", id + "/3", id + "/4");
        await().atMost(Duration.ofSeconds(60)).until(() -> readiness() == 200);
        assertThat(given().get("/q/metrics").asString())
                .contains("leadflow_outbox_pending 0.0", "leadflow_publications_total 4.0");
        given().get("/processes/{id}", id).then().body("version", equalTo(4));
        assertThat(Topic.entries(OwnBroker.address(), "/processes/" + id, 5))
                .extracting(AuditEntry::action)
                .containsExactly(PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED, HANDBOOK);
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    /** A broker and a database of its own, and little patience. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadflow.outbox.patience", "1s");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(OwnBroker.class),
                    new TestResourceEntry(
                            DatabaseResource.class, Map.of("database", "leadflow_outage")));
        }
    }
}
