package io.leadflow.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that depend on the request: what was answered to a token is nobody else's, so caches ask
 * again each time; and an address that is reached by TLS is not to be called without from then on.
 * The other headers are settings.
 */
@ApplicationScoped
public class AnswerHeaders {
    private static final int EARLY = 1000;
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::prepare, EARLY);
    }

    private static void prepare(RoutingContext context) {
        boolean secure = context.request().isSSL();
        boolean token = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (secure || token) {
            context.addHeadersEndHandler(end -> write(context, secure, token));
        }
        context.next();
    }

    private static void write(RoutingContext context, boolean secure, boolean token) {
        if (secure) {
            context.response().putHeader("Strict-Transport-Security", A_YEAR);
        }
        if (token) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
