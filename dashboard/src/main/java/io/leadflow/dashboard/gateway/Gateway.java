package io.leadflow.dashboard.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.jboss.logging.Logger;

/** Hands what is asked under {@code /api/NAME} on to the service of that name. */
@ApplicationScoped
class Gateway {

    /**
     * After it is known who asks, and before anything reads a body: a proxy passes it on unread.
     */
    private static final int BEFORE_OTHERS = -1;

    private static final Logger LOG = Logger.getLogger(Gateway.class);

    private final Vertx vertx;
    private final Upstream upstream;

    Gateway(Vertx vertx, Upstream upstream) {
        this.vertx = vertx;
        this.upstream = upstream;
    }

    void routes(@Observes Router router) {
        upstream.byName().forEach((name, address) -> route(router, "/api/" + name, name, address));
        router.route("/api/*").handler(Gateway::unknown);
    }

    private void route(Router router, String path, String name, URI address) {
        HttpProxy proxy =
                HttpProxy.reverseProxy(client(address))
                        .origin(port(address), address.getHost())
                        .addInterceptor(new Prefix(path, address));
        LOG.infof("%s leads to the %s service at %s", path, name, address);
        router.route(path + "/*").order(BEFORE_OTHERS).handler(context -> forward(proxy, context));
    }

    private static void forward(HttpProxy proxy, RoutingContext context) {
        Caller.of(context).remember();
        proxy.handle(context.request());
    }

    private HttpClient client(URI address) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl("https".equals(address.getScheme()))
                        .setConnectTimeout(2_000)
                        // streams of events stay open, and each takes a connection
                        .setMaxPoolSize(256));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    private static void unknown(RoutingContext context) {
        context.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(
                        """
                        {"status":404,"title":"Not Found","detail":"There are /api/model, /api/simulation and /api/metrics."}\
                        """);
    }
}
