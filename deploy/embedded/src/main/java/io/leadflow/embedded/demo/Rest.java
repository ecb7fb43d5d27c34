package io.leadflow.embedded.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** Asks the services in the reader's language. */
final class Rest implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Locale locale;

    Rest(Locale locale) {
        this.locale = locale;
    }

    /** An answer; a body that is not JSON counts as none. */
    record Answer(URI address, int status, URI location, JsonNode body) {

        /**
         * The answer itself when it has the status; else a problem that tells what came instead.
         */
        Answer expect(int wanted) {
            if (status != wanted) {
                throw refused();
            }
            return this;
        }

        PlatformException refused() {
            String text = body.path("detail").asText(body.path("title").asText("-"));
            JsonNode first = body.path("problems").path(0);
            String pointed =
                    first.path("pointer").asText("") + " " + first.path("message").asText("");
            return new PlatformException(
                    Reason.REFUSED,
                    address,
                    String.valueOf(status),
                    (text + " " + pointed).strip());
        }
    }

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer post(URI address, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    Answer post(URI address, JsonNode body) {
        return post(
                address,
                "application/json",
                body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.header("Accept", "application/json")
                        .header("Accept-Language", locale.getLanguage())
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            return answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new PlatformException(Reason.NO_ANSWER, request.uri(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(Reason.NO_ANSWER, request.uri(), e.toString());
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        URI location =
                response.headers().firstValue("Location").map(response.uri()::resolve).orElse(null);
        return new Answer(response.uri(), response.statusCode(), location, json(response.body()));
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
