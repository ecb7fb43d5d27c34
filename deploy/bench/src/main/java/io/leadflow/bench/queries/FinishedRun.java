package io.leadflow.bench.queries;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.bench.platform.PlatformClient;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A run on a platform, simulated to its end and folded. */
final class FinishedRun implements AutoCloseable {
    private static final String PROCESS = "loan-sales";
    private static final String WINDOW =
            "\"startDate\": \"2011-10-01\", \"horizonDays\": 365, \"followUpDays\": 74";

    private final Platform platform;
    private final PrintWriter out;
    private final PlatformClient client;
    private String run;

    FinishedRun(Platform platform, PrintWriter out) {
        this.platform = platform;
        this.out = out;
        client = new PlatformClient(platform);
    }

    /** Simulates as many replications as it takes, after one that tells how many. */
    void simulate(long events) throws IOException {
        Path file = ProjectRoot.find().resolve("deploy/examples/" + PROCESS + ".yaml");
        client.publish(PROCESS, Files.readAllBytes(file));
        long each = PlatformClient.events(client.simulate(request(1)));
        long replications = Math.max(2, Math.ceilDiv(events, each));
        printMemory("before the run");
        long begin = System.nanoTime();
        JsonNode ended = client.simulate(request(replications));
        run = ended.path("id").asText();
        out.printf(
                Locale.ROOT,
                "%s: %,d replications, %,d lead events, simulated and folded in %.0f s%n",
                PROCESS,
                replications,
                PlatformClient.events(ended),
                (System.nanoTime() - begin) / 1e9);
        out.flush();
    }

    private static String request(long replications) {
        return "{\"process\": \"%s\", %s, \"replications\": %d, \"seed\": 1}"
                .formatted(PROCESS, WINDOW, replications);
    }

    /**
     * Every statistic that is asked for by the run, or by the run and one of its stages, as the
     * service's OpenAPI lists them.
     */
    List<String> statistics() {
        JsonNode paths =
                client.getJson(ServiceName.METRICS, "/q/openapi?format=json").path("paths");
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
        return client.getJson(ServiceName.METRICS, "/runs/" + run + "/stages")
                .at("/stages/0/id")
                .asText();
    }

    void ask(String statistic) {
        client.get(ServiceName.METRICS, "/runs/" + run + statistic);
    }

    /** What the metrics service has in use, after a full collection that it is made to do. */
    void printMemory(String when) {
        MetricsMemory.collect(platform.process(ServiceName.METRICS.id()));
        double bytes = client.meter(ServiceName.METRICS, "jvm_memory_used_bytes", "area=\"heap\"");
        out.printf(Locale.ROOT, "metrics service: %.0f MiB live %s%n", bytes / (1 << 20), when);
        out.flush();
    }

    @Override
    public void close() {
        client.close();
    }
}
