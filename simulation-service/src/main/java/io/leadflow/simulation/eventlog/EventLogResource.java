package io.leadflow.simulation.eventlog;

import io.leadflow.access.Roles;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.simulation.run.Runs;
import io.leadflow.simulation.stream.Engine;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Event logs of runs over REST. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{id}/events")
@Tag(name = "Runs")
@Produces(MediaType.WILDCARD)
public class EventLogResource {
    /** Error code of HTTP/2 (RFC 9113, 7). */
    private static final long INTERNAL_ERROR = 2;

    private final Runs runs;
    private final Places places;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;
    private final AuditLog audit;

    @Inject
    EventLogResource(
            Runs runs,
            Places places,
            CurrentWorkspace workspace,
            CurrentCaller caller,
            AuditLog audit) {
        this.runs = runs;
        this.places = places;
        this.workspace = workspace;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "Read a run's event log",
            description =
                    "What happens to each lead, for process mining tools, spreadsheets and"
                        + " programs. The log is simulated once more from the seed while it is"
                        + " read, so it can be had as soon as the run is requested, and of a"
                        + " cancelled run too; it is what the run writes to the topic lead-events."
                        + " A connection that breaks off before the end means that the log is not"
                        + " whole. What stands for what in XES and OCEL: docs/event-logs.md.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The log: the topic's events a line, CSV, XES (IEEE 1849-2016) or"
                            + " OCEL 2.0",
            content = {
                @Content(
                        mediaType = EventLogFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "ndjson", value = EventLogExamples.NDJSON)),
                @Content(
                        mediaType = EventLogFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = EventLogExamples.CSV)),
                @Content(
                        mediaType = EventLogFormat.XES_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "xes", value = EventLogExamples.XES)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "xes", value = EventLogExamples.XES)),
                @Content(
                        mediaType = EventLogFormat.OCEL_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "ocel", value = EventLogExamples.OCEL))
            })
    @APIResponse(
            responseCode = "400",
            description = "All that is wrong with the parameters, an unknown replication too")
    @APIResponse(responseCode = "404", description = "It has been removed, or never was")
    @APIResponse(responseCode = "406", description = "None of the media types is accepted")
    @APIResponse(
            responseCode = "409",
            description =
                    "The run has failed, or was made by another version of the engine, which cannot"
                            + " be had again")
    @APIResponse(
            responseCode = "503",
            description =
                    "Too many logs are read at present; Retry-After tells when to try again. Or: "
                            + AuditLog.UNAVAILABLE)
    public Response log(@BeanParam EventLogCall call, @Context RoutingContext exchange) {
        Run run = known(call);
        EventLogCall.Order order = call.order(run);
        places.take();
        // also when the client goes away before or while the log is written
        exchange.addEndHandler(done -> places.giveBack());
        EventLog log =
                new EventLog(run, order.selection(), order.locale(), exchange.response()::closed);
        String address = "/runs/" + run.id() + "/events";
        AuditEntry entry = caller.get().does(AuditAction.EVENT_LOG_EXPORTED, address);
        audit.write(List.of(entry)).await().indefinitely();
        StreamingOutput body = out -> write(order, log, out, exchange);
        return answer(run, order).entity(body).build();
    }

    /** What has begun cannot become a problem any more: then the connection breaks off. */
    private static void write(
            EventLogCall.Order order, EventLog log, OutputStream out, RoutingContext exchange) {
        try {
            order.format().write(log, out);
        } catch (IOException e) {
            Log.debugf("event log of run %s: %s", log.run().id(), e.getMessage());
            breakOff(exchange);
        } catch (RuntimeException e) {
            if (!exchange.response().headWritten()) {
                throw e;
            }
            Log.errorf(e, "event log of run %s cannot be told to its end", log.run().id());
            breakOff(exchange);
        }
    }

    /** Else the answer would end as if it were whole. */
    private static void breakOff(RoutingContext exchange) {
        if (exchange.request().version() == HttpVersion.HTTP_2) {
            exchange.response().reset(INTERNAL_ERROR);
            return;
        }
        exchange.request().connection().close().toCompletionStage().toCompletableFuture().join();
    }

    @HEAD
    @Operation(
            summary = "Ask whether a run's event log can be had",
            description = "Answers as GET does, without the log.")
    @APIResponse(responseCode = "200", description = "It can")
    public Response head(@BeanParam EventLogCall call) {
        Run run = known(call);
        return answer(run, call.order(run)).build();
    }

    private Run known(EventLogCall call) {
        Run run = runs.whole(workspace.get(), call.id);
        if (run.status() == RunStatus.FAILED) {
            throw new Refusal(EventLogProblemKind.RUN_FAILED, run.id(), run.failure());
        }
        if (!Engine.VERSION.equals(run.engine())) {
            throw new Refusal(
                    EventLogProblemKind.OTHER_ENGINE, run.id(), run.engine(), Engine.VERSION);
        }
        return run;
    }

    private static Response.ResponseBuilder answer(Run run, EventLogCall.Order order) {
        String file = file(run, order);
        return Response.ok()
                .type(order.type().withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String file(Run run, EventLogCall.Order order) {
        Selection selection = order.selection();
        String part = selection.hasSeveral() ? "all" : String.valueOf(selection.first());
        return "%s-%s-%s.%s"
                .formatted(run.definition().id(), run.id(), part, order.format().extension());
    }
}
