package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A callback reaches nobody that its rules keep from callers. */
@QuarkusTest
@TestProfile(CallbackAddressTest.Strict.class)
@QuarkusTestResource(BrokerResource.class)
class CallbackAddressTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** As among strangers. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.callback.private-addresses", "false",
                    "leadflow.callback.allowed-hosts", "127.0.0.1,*.test,hooks.example.com",
                    "leadflow.callback.first-wait", "100ms",
                    "leadflow.callback.retries", "2");
        }
    }

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer listener;

    @BeforeEach
    void listen() throws Exception {
        Kafka.publish(Examples.definition("minimal"), 1);
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        calls.incrementAndGet();
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        listener.start();
    }

    @AfterEach
    void hangUp() {
        listener.stop(0);
    }

    private static ValidatableResponse request(String url, String language) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(
                        Map.of(
                                "process",
                                "minimal",
                                "horizonDays",
                                2,
                                "replications",
                                1,
                                "callbackUrl",
                                url))
                .post("/runs")
                .then();
    }

    @Test
    void whatCannotBeCalledIsSaidAtOnceInBothLanguages() {
        // When, Then
        request("http://127.0.0.1:8081/processes", "en")
                .statusCode(422)
                .body("problems[0].pointer", equalTo("/callbackUrl"))
                .body("problems[0].code", equalTo("callback-address-private"))
                .body("problems[0].message", containsString("private network"));
        request("http://127.0.0.1:8081/processes", "ru")
                .statusCode(422)
                .body("problems[0].message", containsString("частной сети"));
        request("https://elsewhere.example.com/", "en")
                .statusCode(422)
                .body("problems[0].code", equalTo("callback-host-not-allowed"))
                .body("problems[0].remedy", containsString("*.test"));
        request("http://0x7f000001/", "en")
                .statusCode(422)
                .body("problems[0].code", equalTo("not-a-callback-url"));
    }

    @Test
    void aNameThatTurnsOutToBePrivateIsNotCalled() {
        // Given
        String url = "http://private.test:" + listener.getAddress().getPort() + "/hook";

        // When
        String run = request(url, "en").statusCode(202).extract().path("id");

        // Then
        await().atMost(LIMIT)
                .until(() -> "FAILED".equals(given().get("/runs/" + run).path("callback")));
        assertThat(calls).hasValue(0);
    }
}
