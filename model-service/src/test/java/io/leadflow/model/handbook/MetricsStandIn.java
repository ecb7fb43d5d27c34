package io.leadflow.model.handbook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Answers as the metrics service does: with the reports that its own tests expect of it. */
public final class MetricsStandIn implements QuarkusTestResourceLifecycleManager {
    static final String RUN = "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11";

    /** Of this one the connection breaks off. */
    static final String BROKEN = "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c12";

    /** Of this one nothing has been counted. */
    static final String EMPTY = "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c13";

    /** This one simulated a version that nobody has. */
    static final String OTHER_VERSION = "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c14";

    private static final Path REPORTS =
            Path.of(
                    System.getProperty("leadflow.root"),
                    "metrics-service/src/test/resources/io/leadflow/metrics/report");
    private static final String DICTIONARY =
            """
            {"run": "%s", "complete": true, "process": "story", "currency": "EUR", "timeZone": "UTC",
             "metrics": [{"id": "win-rate", "formula": "win-rate", "unit": "SHARE", "met": true,
               "value": {"mean": 0.3333333333333333, "low": 0.3, "high": 0.4, "n": 2, "pooled": 0.33}}]}
            """
                    .formatted(RUN);

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/runs/", MetricsStandIn::answer);
        server.start();
        return Map.of("leadflow.metrics-url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        switch (path[2]) {
            case BROKEN -> exchange.close();
            case EMPTY -> send(exchange, 200, "application/json", empty());
            case OTHER_VERSION -> send(exchange, 200, "application/json", ofVersion7(path[3]));
            case RUN -> send(exchange, 200, "application/json", report(path[3]));
            default -> send(exchange, 404, "application/problem+json", "{\"status\": 404}");
        }
    }

    private static String empty() {
        return "{\"run\": \"%s\", \"complete\": false, \"sources\": [], \"stages\": []}"
                .formatted(EMPTY);
    }

    private static String ofVersion7(String name) throws IOException {
        return report(name).replaceFirst("\\{", "{\"version\": 7, ");
    }

    private static String report(String name) throws IOException {
        return name.equals("metrics")
                ? DICTIONARY
                : Files.readString(REPORTS.resolve(name + ".json"));
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
