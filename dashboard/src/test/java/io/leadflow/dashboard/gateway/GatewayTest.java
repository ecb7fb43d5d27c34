package io.leadflow.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One address for the services behind it, tried over HTTP against a real server. */
@QuarkusTest
@QuarkusTestResource(Origin.class)
class GatewayTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI here;

    @Test
    void handsOnMethodPathQueryHeadersAndBody() throws Exception {
        // Given
        byte[] body = new byte[3 << 20];

        // When
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        here.resolve("/api/model/processes/a%20b?lang=ru&x="))
                                .header("Accept-Language", "ru")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST /processes/a%20b?lang=ru&x= ru " + body.length);
    }

    @Test
    void noWorkspaceIsShownWhereNobodySignsIn() throws Exception {
        // When, Then
        assertThat(get("/workspace").statusCode()).isEqualTo(204);
    }

    @Test
    void thereIsNoSigningOutWhereNobodySignsIn() throws Exception {
        // When
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(here.resolve("/sign-out"))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isIn(404, 405);
        assertThat(get("/sign-out").statusCode()).isEqualTo(404);
        assertThat(get("/signed-out").statusCode()).isEqualTo(404);
    }

    @Test
    void addressesInTheAnswerLeadBackHere() throws Exception {
        // When
        HttpResponse<String> answer = get("/api/metrics/created");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/metrics/runs/1");
        assertThat(answer.headers().firstValue("Link"))
                .contains(
                        "</api/metrics/runs?cursor=b>; rel=\"next\", <https://example.org/x>;"
                                + " rel=\"help\"");
    }

    @Test
    void eventsArriveWhenTheyAreTold() throws Exception {
        // When
        var answer =
                HTTP.send(
                        HttpRequest.newBuilder(here.resolve("/api/metrics/stream")).build(),
                        BodyHandlers.ofInputStream());

        // Then the first is there before the second is told
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            Origin.SECOND_EVENT.release();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
    }

    @Test
    void saysThatAServiceIsAway() throws Exception {
        // When
        HttpResponse<String> answer = get("/api/simulation/runs");

        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .contains("http://127.0.0.1:1")
                .contains("/api/simulation")
                .contains("\"away\":true");
    }

    @Test
    void saysWhatThereIsUnderApi() throws Exception {
        // When
        HttpResponse<String> answer = get("/api/nothing/here");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/api/model");
    }

    @Test
    void servesThePageWithItsBundleAndAPolicyThatKeepsItHere() throws Exception {
        // When
        HttpResponse<String> page = get("/");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<leadflow-app>")
                .containsPattern("src=\"/static/.*\\.js\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(here.resolve(path)).build(), BodyHandlers.ofString());
    }
}
