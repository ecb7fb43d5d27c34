package io.leadflow.metrics.live;

import io.leadflow.access.Roles;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.RunData;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A run's figures while it goes on, as server-sent events. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{run}/stream")
@Tag(name = "Statistics")
public class StreamResource {
    private static final String EXAMPLE =
            "event: progress\n"
                    + "data: {\"run\": \"7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11\", \"status\":"
                    + " \"RUNNING\", \"complete\": false, \"replications\": {\"folded\": 12,"
                    + " \"requested\": 30}}\n\n"
                    + "event: funnel\n"
                    + "id: 12000004\n"
                    + "data: {\"outcomes\": {}}\n\n";

    private final ReportAnswer reports;
    private final LiveSettings settings;
    private final CurrentWorkspace workspace;

    @Context Sse sse;

    @Inject
    StreamResource(ReportAnswer reports, LiveSettings settings, CurrentWorkspace workspace) {
        this.reports = reports;
        this.settings = settings;
        this.workspace = workspace;
    }

    @GET
    @KnownRun
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a run",
            description =
                    "Server-sent events: progress and funnel at once and after every change, at"
                        + " most once a second; completed, cancelled or failed at last, then the"
                        + " stream ends. Data are the reports' JSON. A client that reconnects with"
                        + " Last-Event-ID gets what it has missed, at once, and nothing twice; when"
                        + " it has seen the end it gets 204, and an EventSource stops. A run"
                        + " nothing is known of yet is waited for, 10 seconds unless configured"
                        + " otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples = @ExampleObject(name = "events", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "The client has seen the end")
    @APIResponse(responseCode = "404", description = "Nothing is known of such a run, in time")
    public Multi<OutboundSseEvent> stream(
            @PathParam("run") String run,
            @Parameter(description = "Id of the last event seen", example = "12000004")
                    @HeaderParam(KnownRunCheck.LAST_EVENT_ID)
                    String lastEventId) {
        Workspace readers = workspace.get();
        Watch watch = new Watch(EventId.read(lastEventId));
        return Multi.createBy()
                .repeating()
                .uni(() -> reports.load(readers, run))
                .withDelay(settings.every())
                .until(data -> watch.hasToldTheEnd())
                .onItem()
                .transformToIterable(watch::tell);
    }

    /** What one stream has told. */
    private final class Watch {
        private EventId seen;
        private boolean ended;
        private long quietSince = System.nanoTime();

        Watch(EventId seen) {
            this.seen = seen;
        }

        boolean hasToldTheEnd() {
            return ended;
        }

        List<OutboundSseEvent> tell(RunData data) {
            List<OutboundSseEvent> events = new ArrayList<>();
            if (data.version() != seen.version()) {
                events.add(event("progress", reports.head(data)).build());
                seen = EventId.of(data);
                events.add(event("funnel", reports.funnel(data)).id(seen.written()).build());
            }
            if (data.isAtAnEnd()) {
                ended = true;
                String name = data.run().status().name().toLowerCase(Locale.ROOT);
                String id = EventId.endOf(data).written();
                events.add(event(name, reports.head(data)).id(id).build());
            }
            return events.isEmpty() ? heartbeat() : loud(events);
        }

        private List<OutboundSseEvent> loud(List<OutboundSseEvent> events) {
            quietSince = System.nanoTime();
            return events;
        }

        private List<OutboundSseEvent> heartbeat() {
            if (System.nanoTime() - quietSince < settings.heartbeat().toNanos()) {
                return List.of();
            }
            return loud(List.of(sse.newEventBuilder().comment("still here").build()));
        }
    }

    private OutboundSseEvent.Builder event(String name, Object body) {
        return sse.newEventBuilder()
                .name(name)
                .data(String.class, new String(Wire.write(body), StandardCharsets.UTF_8));
    }
}
