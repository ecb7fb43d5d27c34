package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadflow.embedded.ServiceName;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Run requests that cannot be served are refused whole, with the place of every problem. */
@Tag("bad-input")
@ExtendWith(OnPlatform.class)
class BadRunTest {
    private final Leadflow leadflow;
    private final String label = UUID.randomUUID().toString();

    BadRunTest(Leadflow leadflow) {
        this.leadflow = leadflow;
    }

    @BeforeEach
    void aPublishedProcess() {
        leadflow.request(Example.MINIMAL, Example.MINIMAL.request(1, 1));
    }

    /** A request of the minimal process with more in it, labelled so that it can be found. */
    private Rest.Answer request(String more) {
        String body =
                "{\"process\": \"minimal\", \"labels\": {\"test\": \"" + label + "\"}" + more + "}";
        return leadflow.post(ServiceName.SIMULATION, "/runs", body);
    }

    private void assertNoRun() {
        Rest.Answer found = leadflow.get(ServiceName.SIMULATION, "/runs?label=test:" + label);
        assertThat(found.expect(200).body().path("runs")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void everyProblemIsToldWithItsPlace(String more, String code, String pointer) {
        // When
        Rest.Answer answer = request(", " + BadDefinitions.json(more));

        // Then
        Problems.assertListed(Problems.of(answer, 422), code, pointer);
        assertNoRun();
    }

    static Stream<Arguments> everyProblemIsToldWithItsPlace() {
        return Stream.of(
                arguments("'version': 4711", "version-unknown", "/version"),
                arguments("'horizon': 90", "unknown-field", "/horizon"),
                arguments("'horizonDays': -1", "not-a-number", "/horizonDays"),
                arguments("'replications': 0", "not-a-number", "/replications"),
                arguments("'replications': 1.5", "not-a-number", "/replications"),
                arguments("'seed': 'x'", "not-a-seed", "/seed"),
                arguments("'startDate': '2026-02-30'", "not-a-date", "/startDate"),
                arguments("'callbackUrl': 'ftp://x'", "not-a-callback-url", "/callbackUrl"),
                arguments(
                        "'horizonDays': 3000, 'replications': 10000",
                        "too-many-leads",
                        "/horizonDays"),
                arguments(
                        "'overrides': {'sources': {'social': {'arrivals': {'ratePerDay': 1e9}}}}",
                        "too-many-leads",
                        "/horizonDays"));
    }

    @ParameterizedTest
    @MethodSource("io.leadflow.e2e.BadDefinitions#patches")
    void overridesAreCheckedAsDefinitionsAre(String patch, String code, String pointer) {
        // When
        Rest.Answer answer = request(", \"overrides\": " + BadDefinitions.json(patch));

        // Then
        Problems.assertListed(Problems.of(answer, 422), code, "/overrides" + pointer);
        assertNoRun();
    }

    @ParameterizedTest
    @CsvSource({"'{\"process\": '", "'[]'", "'{\"process\": \"minimal\", \"seed\": NaN}'", "''"})
    void malformedRequestIsRefused(String body) {
        // When
        Rest.Answer answer = leadflow.post(ServiceName.SIMULATION, "/runs", body);

        // Then
        assertThat(Problems.of(answer, 400)).hasSize(1);
    }

    @Test
    void unknownProcessIsTold() {
        // When
        String body = "{\"process\": \"no-such-process\"}";
        Rest.Answer answer = leadflow.post(ServiceName.SIMULATION, "/runs", body);

        // Then
        Problems.assertListed(Problems.of(answer, 422), "process-unknown", "/process");
    }

    @Test
    void oversizedRequestIsRefused() {
        // When
        Rest.Answer answer =
                request(", \"overrides\": {\"owner\": \"" + "x".repeat(1 << 20) + "\"}");

        // Then
        Problems.of(answer, 413);
        assertNoRun();
    }

    @Test
    void unknownRunIsNotFound() {
        // Given
        String unknown = "/runs/" + UUID.randomUUID();

        // When, Then
        Problems.of(leadflow.get(ServiceName.SIMULATION, unknown), 404);
        Problems.of(leadflow.get(ServiceName.SIMULATION, "/runs/4711"), 404);
        Problems.of(leadflow.get(ServiceName.METRICS, unknown + "/funnel"), 404);
        Problems.of(leadflow.get(ServiceName.METRICS, "/runs/4711/funnel"), 404);
    }

    @Test
    void wrongQueryParameterIsRefused() {
        // When, Then
        Problems.of(leadflow.get(ServiceName.SIMULATION, "/runs?limit=many"), 400);
        Problems.of(leadflow.get(ServiceName.SIMULATION, "/runs?status=sleeping"), 400);
        Problems.of(leadflow.get(ServiceName.MODEL, "/processes?limit=many"), 400);
    }
}
