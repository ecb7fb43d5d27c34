package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.embedded.ServiceName;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions that cannot be simulated are refused whole, with the place of every problem. */
@Tag("bad-input")
@ExtendWith(OnPlatform.class)
class BadDefinitionTest {
    private final Leadflow leadflow;
    private final String id = "bad-" + UUID.randomUUID();

    BadDefinitionTest(Leadflow leadflow) {
        this.leadflow = leadflow;
    }

    private Rest.Answer publish(String contentType, String document) {
        return leadflow.rest()
                .post(
                        leadflow.address(ServiceName.MODEL, "/processes/" + id + "/versions"),
                        contentType,
                        document.getBytes(StandardCharsets.UTF_8));
    }

    private void assertNothingPublished() {
        Problems.of(leadflow.get(ServiceName.MODEL, "/processes/" + id), 404);
        String request = "{\"process\": \"" + id + "\"}";
        Rest.Answer run = leadflow.post(ServiceName.SIMULATION, "/runs", request);
        Problems.assertListed(Problems.of(run, 422), "process-unknown", "/process");
    }

    @ParameterizedTest
    @MethodSource("io.leadflow.e2e.BadDefinitions#patches")
    void everyProblemIsToldWithItsPlace(String patch, String code, String pointer) {
        // Given
        String document = BadDefinitions.document(id, patch);

        // When
        Rest.Answer answer = publish("application/json", document);

        // Then
        Problems.assertListed(Problems.of(answer, 422), code, pointer);
        assertNothingPublished();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"id\": '",
        "application/json, '{\"schemaVersion\": NaN}'",
        "application/yaml, 'id: [a\nb: }'"
    })
    void malformedDocumentIsRefused(String contentType, String document) {
        // When
        Rest.Answer answer = publish(contentType, document);

        // Then
        assertThat(Problems.of(answer, 400)).hasSize(1);
        assertNothingPublished();
    }

    @ParameterizedTest
    @CsvSource({
        ".nan, 400, malformed-yaml, ''",
        ".inf, 400, malformed-yaml, ''",
        "1e999, 422, not-finite, /sources/social/arrivals/ratePerDay"
    })
    void numbersThatAreNoneAreRefused(String number, int status, String code, String pointer) {
        // Given
        String yaml =
                new String(Example.MINIMAL.yaml(), StandardCharsets.UTF_8)
                        .replace("id: minimal", "id: " + id)
                        .replace("ratePerDay: 8", "ratePerDay: " + number);

        // When
        Rest.Answer answer = publish("application/yaml", yaml);

        // Then
        Problems.assertListed(Problems.of(answer, status), code, pointer);
        assertNothingPublished();
    }

    @Test
    void oversizedBodyIsRefused() {
        // When
        Rest.Answer answer =
                publish("application/json", "{\"id\": \"" + "x".repeat(1 << 20) + "\"}");

        // Then
        Problems.of(answer, 413);
        assertNothingPublished();
    }

    @Test
    void unknownProcessOrVersionIsNotFound() {
        // Given
        leadflow.publish(Example.MINIMAL);

        // When, Then
        Problems.of(leadflow.get(ServiceName.MODEL, "/processes/" + id + "/versions/1"), 404);
        Problems.of(leadflow.get(ServiceName.MODEL, "/processes/minimal/versions/4711"), 404);
    }
}
