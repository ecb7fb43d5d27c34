package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is secret is in no log, however much is logged. */
@Tag("platform")
class SecretsTest {
    private static final Path DATA = Path.of("target", "platform-secrets");
    private static final String SIGNING = "signing-secret-4c1d";
    private static final String BI = "bi-password-93ab";
    private static final String CLIENT = "client-secret-7e20";
    private static final String QUERY = "query-secret-51f9";
    private static final String REFUSED = "refused-secret-8d3b";
    private static final String TOKEN = "token-secret-c6a7";

    @Test
    void nothingSecretIsInALog() throws Exception {
        // Given
        HttpServer listener =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> exchange.sendResponseHeaders(500, -1));
        listener.start();
        try (Platform platform = Platform.start(options());
                Leadflow leadflow = new Leadflow(platform);
                HttpClient http = HttpClient.newHttpClient()) {
            leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(1, 1));

            // When
            String hook = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
            String accepted = post(leadflow, http, hook + "?token=" + QUERY);
            post(leadflow, http, "ftp://" + REFUSED + "@example.com/?token=" + REFUSED);
            UUID run = UUID.fromString(Rest.JSON.readTree(accepted).path("id").asText());
            leadflow.await(run, "called", body -> body.path("callback").asText().equals("FAILED"));

            // Then
            String logs = logs();
            assertThat(logs).contains("DEBUG", "no callback for run " + run);
            for (String secret : List.of(SIGNING, BI, CLIENT, QUERY, REFUSED, TOKEN)) {
                assertThat(logs.contains(secret)).as(secret).isFalse();
            }
        } finally {
            listener.stop(0);
        }
    }

    private static PlatformOptions options() {
        return new PlatformOptions(
                DATA,
                true,
                Map.of(),
                Map.of(
                        "leadflow.callback.secret", SIGNING,
                        "leadflow.callback.retries", "1",
                        "leadflow.callback.first-wait", "50ms",
                        "leadflow.bi.password", BI,
                        "leadflow.sign-in.client-secret", CLIENT,
                        "quarkus.log.level", "INFO",
                        "quarkus.log.category.\"io.leadflow\".level", "DEBUG",
                        "quarkus.log.category.\"io.quarkiverse\".level", "DEBUG",
                        "quarkus.log.category.\"org.apache.kafka.clients.Metadata\".level",
                                "DEBUG"));
    }

    private static String post(Leadflow leadflow, HttpClient http, String callback)
            throws IOException, InterruptedException {
        URI runs = leadflow.address(ServiceName.SIMULATION, "/runs");
        HttpRequest request =
                HttpRequest.newBuilder(runs)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"process\": \"minimal\", \"horizonDays\": 2,"
                                                + " \"replications\": 1, \"callbackUrl\": \""
                                                + callback
                                                + "\"}"))
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(DATA.resolve("logs"))) {
            for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                all.append(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
