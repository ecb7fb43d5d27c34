package io.leadflow.metrics.live;

import io.leadflow.metrics.report.ReportAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A stream that has begun cannot turn into a problem any more. */
class KnownRunCheck {
    private final ReportAnswer reports;

    @Inject
    KnownRunCheck(ReportAnswer reports) {
        this.reports = reports;
    }

    @KnownRun
    @ServerRequestFilter
    public Uni<Void> check(UriInfo uri) {
        return reports.load(uri.getPathParameters().getFirst("run")).replaceWithVoid();
    }
}
