package io.leadflow.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.bench.reference.BenchException;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Publishes processes, requests runs and waits for what comes of them. */
public final class PlatformClient implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final long LOOK_AGAIN_MS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public PlatformClient(Platform platform) {
        this.platform = platform;
    }

    /** Publishes a definition of which there is no version yet. */
    public void publish(String process, byte[] yaml) {
        HttpRequest request =
                to(ServiceName.MODEL, "/processes/" + process + "/versions")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofByteArray(yaml))
                        .build();
        expect(201, send(request));
    }

    /**
     * Requests a run, as soon as its process is known, and answers with it as it has ended, once
     * every event is in the statistics.
     *
     * @param body of the request
     */
    public JsonNode simulate(String body) {
        HttpRequest request =
                to(ServiceName.SIMULATION, "/runs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        JsonNode requested = until(request, answer -> answer.statusCode() == 202);
        String run = requested.path("id").asText();
        HttpRequest look = to(ServiceName.SIMULATION, "/runs/" + run).build();
        JsonNode ended = until(look, answer -> isAtAnEnd(read(answer)));
        HttpRequest funnel = to(ServiceName.METRICS, "/runs/" + run + "/funnel").build();
        until(funnel, answer -> read(answer).path("complete").asBoolean());
        return ended;
    }

    private static boolean isAtAnEnd(JsonNode run) {
        String status = run.path("status").asText();
        if (status.equals("FAILED") || status.equals("CANCELLED")) {
            throw new BenchException("the run ended " + status + ": " + run);
        }
        return status.equals("COMPLETED");
    }

    /** The lead events of a run that has ended. */
    public static long events(JsonNode run) {
        return run.path("progress").path("events").asLong();
    }

    /** What is there under a path. */
    public String get(ServiceName service, String path) {
        return expect(200, send(to(service, path).build())).body();
    }

    /** Likewise, JSON. */
    public JsonNode getJson(ServiceName service, String path) {
        return read(expect(200, send(to(service, path).build())));
    }

    /** What each instance of a service has there, one after the other. */
    public String getOfEach(ServiceName service, String path) {
        return platform.instances(service.id()).stream()
                .map(instance -> request(platform.url(instance).resolve(path)).build())
                .map(request -> expect(200, send(request)).body())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The sum of a meter's values over instances and tags.
     *
     * @param meter its name in the text that Prometheus reads
     * @param tag what its line has to have besides; may be empty
     */
    public double meter(ServiceName service, String meter, String tag) {
        return getOfEach(service, "/q/metrics")
                .lines()
                .filter(line -> line.startsWith(meter + "{") || line.startsWith(meter + " "))
                .filter(line -> line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest.Builder to(ServiceName service, String path) {
        return request(platform.url(service).resolve(path));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchException(request.uri() + " did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new BenchException(
                    "%s answered %d: %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private JsonNode until(HttpRequest request, Predicate<HttpResponse<String>> enough) {
        long end = System.nanoTime() + LIMIT.toNanos();
        HttpResponse<String> answer = send(request);
        while (!enough.test(answer)) {
            if (System.nanoTime() > end) {
                throw new BenchException("no end of " + request.uri() + ": " + answer.body());
            }
            rest();
            answer = send(request);
        }
        return read(answer);
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
