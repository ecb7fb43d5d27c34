package io.leadflow.simulation.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadflow.access.AccessSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is made to the address that was checked, and takes little of whatever answers. */
class CallbackClientTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CallbackClient client = client(vertx);
    private HttpServer listener;

    private static CallbackClient client(Vertx vertx) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(CallbackSettings.class)
                        .withMapping(AccessSettings.class)
                        .withDefaultValue("leadflow.callback.timeout", "2s")
                        .build();
        CallbackSettings settings = config.getConfigMapping(CallbackSettings.class);
        return new CallbackClient(
                new CallbackRules(settings, config.getConfigMapping(AccessSettings.class)),
                settings,
                vertx);
    }

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        listener.setExecutor(threads);
        listener.start();
    }

    @AfterEach
    void hangUp() {
        listener.stop(0);
        threads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int post(String host, int port, String path) {
        URI url = URI.create("http://" + host + ":" + port + path);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "text/plain");
        return client.post(url, headers, "told".getBytes(StandardCharsets.UTF_8))
                .await()
                .atMost(LIMIT);
    }

    @Test
    void theHostsNameIsLookedUpOnceAndTheAddressThatWasCheckedIsCalled() {
        // Given
        CompletableFuture<String> asked = new CompletableFuture<>();
        listener.createContext(
                "/hook",
                exchange -> {
                    try (exchange) {
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        asked.complete(
                                exchange.getRequestHeaders().getFirst("Host")
                                        + " "
                                        + exchange.getRequestURI()
                                        + " "
                                        + new String(body, StandardCharsets.UTF_8));
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        int port = listener.getAddress().getPort();

        // When
        int status = post("rebinding.test", port, "/hook?key=a%20b");

        // Then
        assertThat(status).isEqualTo(204);
        assertThat(asked.join()).isEqualTo("rebinding.test:" + port + " /hook?key=a%20b told");
        assertThat(TestNames.asked("rebinding.test")).isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        // Given
        AtomicInteger followed = new AtomicInteger();
        listener.createContext("/inner", exchange -> count(exchange, followed));
        listener.createContext(
                "/hook",
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().add("Location", "/inner");
                        exchange.sendResponseHeaders(307, -1);
                    }
                });

        // When
        int status = post("127.0.0.1", listener.getAddress().getPort(), "/hook");

        // Then
        assertThat(status).isEqualTo(307);
        assertThat(followed).hasValue(0);
    }

    private static void count(HttpExchange exchange, AtomicInteger calls) throws IOException {
        try (exchange) {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOffAfterItsHead() throws Exception {
        // Given
        CompletableFuture<Long> written = new CompletableFuture<>();
        listener.createContext("/hook", exchange -> flood(exchange, written));

        // When
        int status = post("127.0.0.1", listener.getAddress().getPort(), "/hook");

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(written.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isLessThan(64L << 20);
    }

    private static void flood(HttpExchange exchange, CompletableFuture<Long> written)
            throws IOException {
        long bytes = 0;
        exchange.sendResponseHeaders(200, 0);
        byte[] drops = new byte[1 << 16];
        Arrays.fill(drops, (byte) 'x');
        try (OutputStream body = exchange.getResponseBody()) {
            while (bytes < 1L << 30) {
                body.write(drops);
                bytes += drops.length;
            }
        } catch (IOException e) {
            // nobody reads any more
        }
        written.complete(bytes);
    }

    @Test
    void aHeadThatComesDropByDropIsNotWaitedFor() throws Exception {
        // Given
        try (ServerSocket slow = new ServerSocket(0, 1, LOOPBACK)) {
            threads.execute(() -> drip(slow));
            long start = System.nanoTime();

            // When
            assertThatThrownBy(() -> post("127.0.0.1", slow.getLocalPort(), "/"))
                    .isInstanceOf(io.smallrye.mutiny.TimeoutException.class);

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(6));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream head = socket.getOutputStream();
            head.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                head.write('x');
                head.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // the caller has hung up
        }
    }
}
