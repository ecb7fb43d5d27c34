package io.leadflow.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests made to keep the service busy are refused soon, with a problem, in few words. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class HostileRequestTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int FEW = 1 << 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/runs")
    URI runs;

    @BeforeEach
    void aProcess() throws Exception {
        Kafka.publish(Examples.definition("minimal"), 1);
    }

    record Hostile(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> requests() {
        return Stream.of(
                new Hostile("deep lists", "[".repeat(500_000)),
                more("deep overrides", "\"overrides\": " + "{\"a\":".repeat(150_000)),
                more(
                        "overrides as deep as can be read",
                        "\"overrides\": " + "{\"a\":".repeat(98) + "1" + "}".repeat(98)),
                more("long seed", "\"seed\": " + "9".repeat(900_000)),
                more("large exponent", "\"replications\": 1e999999999"),
                more("small exponent", "\"horizonDays\": 1e-999999999"),
                more("long process", "\"version\": \"" + "x".repeat(900_000) + "\""),
                more("long callback", "\"callbackUrl\": \"http://" + "x".repeat(900_000) + "\""),
                more("many fields", many("\"f%d\": 0")),
                more("many labels", "\"labels\": {" + many("\"f%d\": 0") + "}"),
                more("many overrides", "\"overrides\": {" + many("\"f%d\": 0") + "}"),
                more("long pipeline", "\"pipeline\": [" + many("{}") + "]"),
                more("wrong leads", "\"pipeline\": [" + many("{\"f%d\": 0}") + "]"),
                more(
                        "endless rate",
                        "\"overrides\": {\"sources\": {\"social\": {\"arrivals\":"
                                + " {\"ratePerDay\": 1e308}}}}"),
                more("one key twice", "\"seed\": 1, \"seed\": 2"));
    }

    private static Hostile more(String name, String fields) {
        return new Hostile(name, "{\"process\": \"minimal\", " + fields + "}");
    }

    private static String many(String field) {
        return IntStream.range(0, 60_000)
                .mapToObj(field::formatted)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aHostileRequestIsRefusedSoonAndInFewWords(Hostile hostile) throws Exception {
        // Given
        HttpRequest request =
                HttpRequest.newBuilder(runs)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(hostile.text))
                        .build();
        long start = System.nanoTime();

        // When
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("problems")).isNotEmpty();
        assertThat(answer.body().length()).isLessThan(FEW);
    }
}
