package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asked for it is told when a run has ended. */
@QuarkusTest
@TestProfile(CallbackTest.Impatient.class)
@QuarkusTestResource(BrokerResource.class)
class CallbackTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SECRET = "a secret of both sides";

    /** Signs, and does not wait long between attempts. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.callback.secret", SECRET,
                    "leadflow.callback.first-wait", "100ms",
                    "leadflow.callback.longest-wait", "200ms",
                    "leadflow.callback.retries", "3");
        }
    }

    private record Call(String signature, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer listener;

    @BeforeEach
    void listen() throws Exception {
        Kafka.publish(Examples.definition("minimal"), 1);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        listener = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        listener.start();
    }

    @AfterEach
    void hangUp() {
        listener.stop(0);
    }

    /** The answers to the first calls; the last one is given to all further calls. */
    private void answer(int... statuses) {
        listener.createContext(
                "/hook",
                exchange -> {
                    try (exchange) {
                        String signature =
                                exchange.getRequestHeaders().getFirst("Leadflow-Signature");
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        calls.add(new Call(signature, new String(body, StandardCharsets.UTF_8)));
                        int status = statuses[Math.min(calls.size(), statuses.length) - 1];
                        exchange.sendResponseHeaders(status, -1);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void theCallIsRepeatedUntilItIsAnsweredAndIsSigned() throws Exception {
        // Given
        answer(500, 503, 204);

        // When
        String run = request();

        // Then
        awaitCallback(run, "DELIVERED");
        assertThat(calls).hasSize(3);
        Call last = calls.getLast();
        assertThat(last.body()).contains(run, "\"COMPLETED\"").doesNotContain("\"stages\"");
        String time = last.signature().substring(2, last.signature().indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((time + "." + last.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(last.signature())
                .isEqualTo("t=" + time + ",v1=" + HexFormat.of().formatHex(expected));
    }

    @Test
    void aCallThatNobodyAnswersIsGivenUpAndTheRunStaysAsItIs() {
        // Given
        answer(404);

        // When
        String run = request();

        // Then
        awaitCallback(run, "FAILED");
        assertThat(calls).hasSize(4);
        assertThat((String) given().get("/runs/" + run).path("status")).isEqualTo("COMPLETED");
    }

    private String request() {
        String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook";
        return given().contentType(ContentType.JSON)
                .body(
                        "{\"process\": \"minimal\", \"horizonDays\": 5, \"replications\": 2,"
                                + " \"callbackUrl\": \""
                                + url
                                + "\"}")
                .post("/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void awaitCallback(String run, String status) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat((String) given().get("/runs/" + run).path("callback"))
                                        .isEqualTo(status));
    }
}
