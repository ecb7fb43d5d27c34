package io.leadflow.bench.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.bench.reference.BenchException;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A run on a platform, simulated to its end and folded. */
final class FinishedRun implements AutoCloseable {
    private static final String PROCESS = "loan-sales";
    private static final String WINDOW =
            "\"startDate\": \"2011-10-01\", \"horizonDays\": 365, \"followUpDays\": 74";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final long LOOK_AGAIN_MS = 250;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final PrintWriter out;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String run;

    FinishedRun(Platform platform, PrintWriter out) {
        this.platform = platform;
        this.out = out;
    }

    /** Simulates as many replications as it takes, after one that tells how many. */
    void simulate(long events) throws Exception {
        publish();
        long each = events(run(1));
        long replications = Math.max(2, Math.ceilDiv(events, each));
        printMemory("before the run");
        long begin = System.nanoTime();
        long all = events(run(replications));
        out.printf(
                Locale.ROOT,
                "%s: %,d replications, %,d lead events, simulated and folded in %.0f s%n",
                PROCESS,
                replications,
                all,
                (System.nanoTime() - begin) / 1e9);
        out.flush();
    }

    private void publish() throws IOException {
        Path file = ProjectRoot.find().resolve("deploy/examples/" + PROCESS + ".yaml");
        HttpRequest request =
                to(ServiceName.MODEL, "/processes/" + PROCESS + "/versions")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofByteArray(Files.readAllBytes(file)))
                        .build();
        expect(201, send(request));
    }

    /** Answers when every event is in the statistics. */
    private JsonNode run(long replications) throws Exception {
        BodyPublisher body =
                BodyPublishers.ofString(
                        "{\"process\": \"%s\", %s, \"replications\": %d, \"seed\": 1}"
                                .formatted(PROCESS, WINDOW, replications));
        HttpRequest request =
                to(ServiceName.SIMULATION, "/runs")
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build();
        JsonNode requested = until(request, answer -> answer.statusCode() == 202);
        run = requested.path("id").asText();
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

    private static long events(JsonNode run) {
        return run.path("progress").path("events").asLong();
    }

    /**
     * Every statistic that is asked for by the run, or by the run and one of its stages, as the
     * service's OpenAPI lists them.
     */
    List<String> statistics() {
        HttpRequest request = to(ServiceName.METRICS, "/q/openapi?format=json").build();
        JsonNode paths = read(expect(200, send(request))).path("paths");
        String stage = firstStage();
        return paths.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey())
                .filter(path -> path.startsWith("/runs/{run}/") && !path.endsWith("/stream"))
                .map(path -> path.substring("/runs/{run}".length()).replace("{stage}", stage))
                .filter(path -> path.indexOf('{') < 0)
                .sorted()
                .toList();
    }

    private String firstStage() {
        HttpRequest request = to(ServiceName.METRICS, "/runs/" + run + "/stages").build();
        return read(expect(200, send(request))).at("/stages/0/id").asText();
    }

    void ask(String statistic) {
        expect(200, send(to(ServiceName.METRICS, "/runs/" + run + statistic).build()));
    }

    /** What the metrics service has in use, after a full collection that it is made to do. */
    void printMemory(String when) {
        MetricsMemory.collect();
        HttpRequest request = to(ServiceName.METRICS, "/q/metrics").build();
        double bytes =
                expect(200, send(request))
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .mapToDouble(Double::parseDouble)
                        .sum();
        out.printf(Locale.ROOT, "metrics service: %.0f MiB live %s%n", bytes / (1 << 20), when);
        out.flush();
    }

    private HttpRequest.Builder to(ServiceName service, String path) {
        URI address = platform.url(service).resolve(path);
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

    private JsonNode until(HttpRequest request, Predicate<HttpResponse<String>> enough)
            throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        HttpResponse<String> answer = send(request);
        while (!enough.test(answer)) {
            if (System.nanoTime() > end) {
                throw new BenchException("no end of " + request.uri() + ": " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            answer = send(request);
        }
        return read(answer);
    }

    @Override
    public void close() {
        http.close();
    }
}
