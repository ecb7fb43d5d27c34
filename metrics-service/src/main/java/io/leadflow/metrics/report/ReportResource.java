package io.leadflow.metrics.report;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reports of a run over REST, as JSON or CSV. */
@Path("/runs/{run}")
@Tag(name = "Statistics", description = "What a run has shown; means and 95 % intervals")
@Produces({MediaType.APPLICATION_JSON, ReportAnswer.CSV})
@APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
@APIResponse(responseCode = "404", description = "Nothing is known of such a run")
public class ReportResource {
    private final ReportAnswer answer;

    @Context HttpHeaders headers;
    @Context Request request;

    @Inject
    ReportResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "Everything at once",
            description = "All reports but the series and the single replications.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Statistics.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.STATISTICS)))
    public Uni<Response> statistics(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/funnel", w -> w.statistics());
    }

    @GET
    @Path("/funnel")
    @Operation(
            summary = "The funnel",
            description =
                    "How many leads get to each stage, in two declared meanings, and how they end.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Funnel.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.FUNNEL)))
    public Uni<Response> funnel(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/stages", w -> w.funnel());
    }

    @GET
    @Path("/sources")
    @Operation(
            summary = "Lead sources",
            description = "Where leads come from, and what becomes of them.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Sources.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.SOURCES)))
    public Uni<Response> sources(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/sources", w -> w.sources());
    }

    @GET
    @Path("/stages")
    @Operation(
            summary = "Time in stage",
            description = "Visits, and how long leads stay, wait and are worked on: quantiles.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Stages.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.STAGES)))
    public Uni<Response> stages(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/stages", w -> w.stages());
    }

    @GET
    @Path("/frozen")
    @Operation(
            summary = "Frozen leads",
            description = "Leads frozen at the end by reason and stage, and how many come back.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Frozen.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.FROZEN)))
    public Uni<Response> frozen(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/byReasonAndStage", w -> w.frozen());
    }

    @GET
    @Path("/lost")
    @Operation(summary = "Lost leads", description = "Losses by reason and stage.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Lost.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.LOST)))
    public Uni<Response> lost(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/byReasonAndStage", w -> w.lost());
    }

    @GET
    @Path("/revenue")
    @Operation(summary = "Revenue", description = "What the process brings, and how fast.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Revenue.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.REVENUE)))
    public Uni<Response> revenue(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "", w -> w.revenue());
    }

    @GET
    @Path("/roles")
    @Operation(summary = "Roles", description = "Utilisation, queues and waiting.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Roles.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.ROLES)))
    public Uni<Response> roles(
            @PathParam("run") String run,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        return answer.of(run, format, headers, request, "/roles", w -> w.roles());
    }

    @GET
    @Path("/series")
    @Operation(
            summary = "Day by day",
            description = "Leads created, won, lost, frozen and open by simulated day.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Series.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.SERIES)))
    public Uni<Response> series(
            @PathParam("run") String run,
            @Parameter(description = "source: each source by itself", example = "source")
                    @QueryParam("by")
                    String by,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        Map<String, Boolean> known = Map.of("source", true, "all", false);
        boolean bySource = answer.parameters(headers, p -> p.oneOf("by", by, known, false));
        return answer.of(run, format, headers, request, "/days", w -> w.series(bySource));
    }

    @GET
    @Path("/replications")
    @Operation(
            summary = "Single replications",
            description = "The counts of each complete replication, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.Single.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.REPLICATIONS)))
    public Uni<Response> replications(
            @PathParam("run") String run,
            @Parameter(description = "true: each source by itself", example = "true")
                    @QueryParam("bySource")
                    String bySource,
            @Parameter(description = "Replications to pass over; 0 if absent") @QueryParam("offset")
                    String offset,
            @Parameter(description = "Replications on a page, 1 to 1000; 100 if absent")
                    @QueryParam("limit")
                    String limit,
            @Parameter(description = "json or csv, where the Accept header cannot be set")
                    @QueryParam("format")
                    String format) {
        Map<String, Boolean> known = Map.of("true", true, "false", false);
        boolean sources =
                answer.parameters(headers, p -> p.oneOf("bySource", bySource, known, false));
        int from =
                answer.parameters(
                        headers, p -> p.number("offset", offset, 0, Integer.MAX_VALUE, 0));
        int size = answer.parameters(headers, p -> p.number("limit", limit, 1, 1000, 100));
        return answer.of(
                run, format, headers, request, "/rows", w -> w.replications(sources, from, size));
    }
}
