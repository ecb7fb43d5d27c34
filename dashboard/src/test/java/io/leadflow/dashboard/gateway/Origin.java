package io.leadflow.dashboard.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A service behind the gateway that tells what it was asked; another one that is away. */
public final class Origin implements QuarkusTestResourceLifecycleManager {
    /** The stream tells its second event when a permit is there. */
    static final Semaphore SECOND_EVENT = new Semaphore(0);

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no server", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Origin::tell);
        server.createContext("/created", Origin::created);
        server.createContext("/stream", Origin::stream);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "leadflow.upstream.model", address,
                "leadflow.upstream.metrics", address,
                "leadflow.upstream.simulation", "http://127.0.0.1:1");
    }

    private static void tell(HttpExchange exchange) throws IOException {
        long body = exchange.getRequestBody().readAllBytes().length;
        answer(
                exchange,
                200,
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Accept-Language")
                        + " "
                        + body);
    }

    private static void created(HttpExchange exchange) throws IOException {
        String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
        exchange.getResponseHeaders().set("Location", own + "/runs/1");
        exchange.getResponseHeaders()
                .set(
                        "Link",
                        "</runs?cursor=b>; rel=\"next\", <https://example.org/x>; rel=\"help\"");
        answer(exchange, 201, "");
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            SECOND_EVENT.acquireUninterruptibly();
            out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
