package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.e2e.Example;
import io.leadflow.embedded.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail of a workspace has exactly what was allowed and done in it, and who did it. */
@ExtendWith(Guarded.Resolver.class)
class AuditTrailTest {
    private static final String CLIENT = "pipeline-audited";
    private static final ProcessDefinition DEFINITION = Example.MINIMAL.definition();
    private static final String PROCESS = "/processes/" + DEFINITION.id();

    @Test
    void theTrailHasExactlyWhatWasAllowedAndDone(Guarded guarded) {
        // Given: everybody tries every operation, on nothing
        List<Tenant> everybody =
                List.of("stranger", "viewer", "analyst", "modeller", "admin").stream()
                        .map(user -> Tenant.of(guarded, CLIENT, user))
                        .toList();
        for (Operation operation : guarded.operations()) {
            for (Tenant somebody : everybody) {
                somebody.call(operation.service(), operation.method(), operation.address(), "{}");
            }
        }
        Tenant viewer = everybody.get(1);
        Tenant analyst = everybody.get(2);
        Tenant modeller = everybody.get(3);
        Tenant admin = everybody.get(4);

        // When
        assertThat(status(analyst, ServiceName.MODEL, "DELETE", PROCESS + "/draft")).isEqualTo(403);
        modeller.saveDraft(DEFINITION);
        modeller.publish(DEFINITION);
        String run =
                analyst.request(
                        """
                        {"process": "%s", "startDate": "2026-03-02", "horizonDays": 20, "replications": 1}\
                        """
                                .formatted(DEFINITION.id()));
        analyst.awaitFigures(run);
        String figures = "/runs/" + run;
        assertThat(status(analyst, ServiceName.SIMULATION, "POST", figures + "/cancel"))
                .isEqualTo(409);
        assertThat(status(viewer, ServiceName.SIMULATION, "POST", figures + "/rerun"))
                .isEqualTo(403);
        assertThat(status(viewer, ServiceName.METRICS, "GET", figures + "/funnel")).isEqualTo(200);
        for (String format : List.of("csv", "parquet")) {
            String report = figures + "/funnel?format=" + format;
            assertThat(status(viewer, ServiceName.METRICS, "GET", report)).isEqualTo(200);
        }
        assertThat(status(viewer, ServiceName.SIMULATION, "GET", figures + "/events?format=xes"))
                .isEqualTo(200);
        String handbook = PROCESS + "/versions/1/handbook";
        assertThat(status(viewer, ServiceName.MODEL, "GET", handbook)).isEqualTo(200);
        assertThat(status(admin, ServiceName.MODEL, "DELETE", PROCESS)).isEqualTo(204);

        // Then
        List<String> expected =
                List.of(
                        "modeller draft.saved " + PROCESS + "/draft",
                        "modeller process.published " + PROCESS + "/versions/1",
                        "analyst run.requested " + figures,
                        "viewer statistics.exported " + figures + "/funnel",
                        "viewer statistics.exported " + figures + "/funnel",
                        "viewer event-log.exported " + figures + "/events",
                        "viewer handbook.exported " + handbook,
                        "admin process.retired " + PROCESS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(trail(admin, "")).isEqualTo(expected));
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(trail(admin, "")).isEqualTo(expected));
        assertThat(trail(admin, "&who=modeller")).isEqualTo(expected.subList(0, 2));
        assertThat(trail(admin, "&object=" + figures)).isEqualTo(expected.subList(2, 6));
        assertThat(trail(Tenant.of(guarded, "pipeline-elsewhere"), "&object=" + figures)).isEmpty();
        assertThat(status(modeller, ServiceName.METRICS, "GET", "/audit-trail")).isEqualTo(403);
    }

    private static int status(Tenant who, ServiceName service, String method, String address) {
        return who.call(service, method, address, "").statusCode();
    }

    /** In the order in which it was done. */
    private static List<String> trail(Tenant reader, String filter) {
        JsonNode page = reader.json(ServiceName.METRICS, "/audit-trail?limit=1000" + filter);
        List<String> told =
                new ArrayList<>(
                        StreamSupport.stream(page.path("entries").spliterator(), false)
                                .map(
                                        entry ->
                                                entry.at("/who/name").asText()
                                                        + " "
                                                        + entry.path("action").asText()
                                                        + " "
                                                        + entry.path("object").asText())
                                .toList());
        return told.reversed();
    }
}
