package io.leadflow.service.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers run and load nothing, wherever they are opened; those that need more say so. */
@ApplicationScoped
public class ContentPolicy {
    private static final String HEADER = "Content-Security-Policy";
    private static final int EARLY = 1000;
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Documents that bring their styles, fonts and pictures along. */
    public static final String DOCUMENT =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;"
                    + " frame-ancestors 'none'";

    /** The Swagger UI has a script in its page. */
    private static final String PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(ContentPolicy::prepare, EARLY);
    }

    private static void prepare(RoutingContext context) {
        context.addHeadersEndHandler(end -> write(context));
        context.next();
    }

    private static void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (!headers.contains(HEADER)) {
            headers.set(HEADER, context.request().path().startsWith("/q/") ? PAGES : NOTHING);
        }
    }
}
