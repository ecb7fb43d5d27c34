package io.leadflow.e2e.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.e2e.Rest;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Somebody in one workspace.
 *
 * @param client of the realm: it says which workspace
 */
record Tenant(Guarded guarded, String client, String token) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Tenant of(Guarded guarded, String client) {
        return of(guarded, client, "admin");
    }

    static Tenant of(Guarded guarded, String client, String user) {
        return new Tenant(guarded, client, guarded.keycloak().token(client, user));
    }

    HttpResponse<String> call(ServiceName service, String method, String address, String body) {
        return guarded.call(token, service, method, address, body);
    }

    HttpResponse<String> get(ServiceName service, String address) {
        return call(service, "GET", address, "");
    }

    JsonNode json(ServiceName service, String address) {
        return parsed(get(service, address), 200);
    }

    void saveDraft(ProcessDefinition definition) {
        String address = "/processes/" + definition.id() + "/draft";
        HttpResponse<String> answer = call(ServiceName.MODEL, "PUT", address, written(definition));
        parsed(answer, answer.statusCode() == 200 ? 200 : 201);
    }

    int publish(ProcessDefinition definition) {
        String address = "/processes/" + definition.id() + "/versions";
        return parsed(call(ServiceName.MODEL, "POST", address, written(definition)), 201)
                .path("version")
                .asInt();
    }

    /** The id of a run that has been requested. */
    String request(String body) {
        return parsed(call(ServiceName.SIMULATION, "POST", "/runs", body), 202).path("id").asText();
    }

    void awaitFigures(String run) {
        Awaitility.await("figures of " + run)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            HttpResponse<String> answer =
                                    get(ServiceName.METRICS, "/runs/" + run + "/funnel");
                            return answer.statusCode() == 200
                                    && parsed(answer, 200).path("complete").asBoolean();
                        });
    }

    private static String written(ProcessDefinition definition) {
        return new String(DefinitionReader.toJson(definition), StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + " instead of " + status + ": " + answer.body());
        }
        try {
            return Rest.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
