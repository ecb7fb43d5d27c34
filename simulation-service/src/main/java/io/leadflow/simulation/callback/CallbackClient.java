package io.leadflow.simulation.callback;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/**
 * Posts to an address that a caller named. It connects to the IP address that was checked, so that
 * a name cannot mean another one a moment later; it follows no redirect, and reads no more of an
 * answer than its head.
 */
@ApplicationScoped
public class CallbackClient {
    private final CallbackRules rules;
    private final Duration timeout;
    private final HttpClient http;

    @Inject
    CallbackClient(CallbackRules rules, CallbackSettings settings, Vertx vertx) {
        this.rules = rules;
        this.timeout = settings.timeout();
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                // the caller's trace is in the headers already
                                .setTracingPolicy(TracingPolicy.IGNORE)
                                .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
    }

    /**
     * The status of the answer.
     *
     * @return fails with {@link ForbiddenCallbackException} where the address is not to be called
     */
    public Uni<Integer> post(URI url, MultiMap headers, byte[] body) {
        return Uni.createFrom()
                .item(() -> resolve(url))
                // asking for a host's addresses waits
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(address -> send(options(url, address).setHeaders(headers), body))
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    private InetAddress resolve(URI url) {
        try {
            return rules.resolved(url);
        } catch (java.net.UnknownHostException e) {
            throw new java.io.UncheckedIOException("unknown host: " + e.getMessage(), e);
        }
    }

    private static RequestOptions options(URI url, InetAddress address) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int usual = secure ? 443 : 80;
        int port = url.getPort() == -1 ? usual : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(CallbackRules.host(url))
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    /** The connection is closed when the head of the answer is there, or too late. */
    private Uni<Integer> send(RequestOptions options, byte[] body) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            Future<HttpClientRequest> request = http.request(options);
                            emitter.onTermination(
                                    () -> request.onSuccess(HttpClientRequest::reset));
                            request.compose(opened -> status(opened, body))
                                    .onSuccess(emitter::complete)
                                    .onFailure(emitter::fail);
                        });
    }

    /** What happens to the connection after that is of no interest, and not told in the log. */
    private static Future<Integer> status(HttpClientRequest request, byte[] body) {
        return request.exceptionHandler(failure -> {})
                .send(Buffer.buffer(body))
                .map(answer -> answer.exceptionHandler(failure -> {}).statusCode());
    }
}
