package io.leadflow.metrics.live;

import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.RunData;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A stream that has begun cannot turn into another answer: a problem where nothing is known of the
 * run in time, or 204 where the client has seen its end, which makes an EventSource stop.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/server-sent-events.html#server-sent-events-intro">HTML,
 *     server-sent events</a>
 */
class KnownRunCheck {
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final ReportAnswer reports;
    private final LiveSettings settings;
    private final CurrentWorkspace workspace;

    @Inject
    KnownRunCheck(ReportAnswer reports, LiveSettings settings, CurrentWorkspace workspace) {
        this.reports = reports;
        this.settings = settings;
        this.workspace = workspace;
    }

    @KnownRun
    @ServerRequestFilter
    public Uni<Response> check(UriInfo uri, HttpHeaders headers) {
        EventId seen = EventId.read(headers.getHeaderString(LAST_EVENT_ID));
        return reports.load(workspace.get(), uri.getPathParameters().getFirst("run"))
                .onFailure(Refusal.class)
                .retry()
                .withBackOff(LOOK_AGAIN, LOOK_AGAIN)
                .withJitter(0)
                .atMost(settings.patience().dividedBy(LOOK_AGAIN))
                .map(data -> hasSeenTheEnd(seen, data) ? Response.noContent().build() : null);
    }

    private static boolean hasSeenTheEnd(EventId seen, RunData data) {
        return data.isAtAnEnd() && seen.equals(EventId.endOf(data));
    }
}
