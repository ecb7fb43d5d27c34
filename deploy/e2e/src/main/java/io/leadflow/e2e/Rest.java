package io.leadflow.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a service over HTTP. */
public final class Rest implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** An answer; a body that is no JSON is a missing node. */
    public record Answer(URI address, int status, String contentType, String text, JsonNode body) {
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(
                        address + " answered " + status + " instead of " + wanted + ": " + text);
            }
            return this;
        }
    }

    public Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public Answer post(URI address, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer post(URI address, String json) {
        return post(address, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
        try {
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.uri(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                json(response.body()));
    }

    private static JsonNode json(String body) {
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
