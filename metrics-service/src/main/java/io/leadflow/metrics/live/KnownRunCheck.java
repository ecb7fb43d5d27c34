package io.leadflow.metrics.live;

import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.RunData;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A stream that has begun cannot turn into another answer: a problem where nothing is known of the
 * run, or 204 where the client has seen its end, which makes an EventSource stop.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/server-sent-events.html#server-sent-events-intro">HTML,
 *     server-sent events</a>
 */
class KnownRunCheck {
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ReportAnswer reports;

    @Inject
    KnownRunCheck(ReportAnswer reports) {
        this.reports = reports;
    }

    @KnownRun
    @ServerRequestFilter
    public Uni<Response> check(UriInfo uri, HttpHeaders headers) {
        EventId seen = EventId.read(headers.getHeaderString(LAST_EVENT_ID));
        return reports.load(uri.getPathParameters().getFirst("run"))
                .map(data -> hasSeenTheEnd(seen, data) ? Response.noContent().build() : null);
    }

    private static boolean hasSeenTheEnd(EventId seen, RunData data) {
        return data.isAtAnEnd() && seen.equals(EventId.endOf(data));
    }
}
