package io.leadflow.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An address that is reached by TLS is not to be called without from then on. */
@ApplicationScoped
public class SecureTransport {
    private static final int EARLY = 1000;
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(SecureTransport::prepare, EARLY);
    }

    private static void prepare(RoutingContext context) {
        if (context.request().isSSL()) {
            context.response().putHeader("Strict-Transport-Security", A_YEAR);
        }
        context.next();
    }
}
