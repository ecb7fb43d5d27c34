package io.leadflow.metrics.report;

import io.leadflow.metrics.export.ReportFormat;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The parameter {@code format} goes before the Accept header: what it names is what is accepted,
 * before the operation is chosen by that.
 */
@ApplicationScoped
public class FormatParameter {
    private static final int EARLY = 100;

    void register(@Observes Filters filters) {
        filters.register(FormatParameter::apply, EARLY);
    }

    private static void apply(RoutingContext call) {
        String name = call.request().getParam("format");
        ReportFormat format = name == null ? null : ReportFormat.byName().get(name);
        if (format != null) {
            call.request().headers().set(HttpHeaders.ACCEPT, format.contentType().toString());
        }
        call.next();
    }
}
