package io.leadflow.metrics.report;

import io.leadflow.access.Roles;
import io.leadflow.service.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where leads come from, over REST. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{run}")
@Tag(name = "Statistics", description = "What a run has shown; means and 95 % intervals")
@Produces({
    MediaType.APPLICATION_JSON,
    ReportAnswer.CSV,
    ReportAnswer.NDJSON,
    ReportAnswer.ARROW,
    ReportAnswer.PARQUET
})
@APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
@APIResponse(responseCode = "404", description = "Nothing is known of such a run")
@APIResponse(responseCode = "406", description = "No form that Accept asks for can be had")
@APIResponse(responseCode = "503", description = AuditLog.UNAVAILABLE)
public class SourceResource {
    private final ReportAnswer answer;

    @Inject
    SourceResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/sources")
    @Operation(
            summary = "Lead sources",
            description =
                    "Where leads come from, what becomes of them, and what they cost: per lead, per"
                            + " qualified lead and per deal won, and the return; by source or"
                            + " channel.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceReports.Sources.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.SOURCES)))
    public Uni<Response> sources(
            @BeanParam ReportCall call,
            @Parameter(description = "source or channel; source if absent", example = "channel")
                    @QueryParam("groupBy")
                    String groupBy) {
        Function<Figures, List<SourceGroup>> groups =
                call.parameters(
                        p ->
                                p.oneOf(
                                        "groupBy",
                                        groupBy,
                                        SourceGroup.BY_NAME,
                                        SourceGroup::bySource));
        return answer.of(call, "/sources", f -> new SourceWriter(f).sources(groups));
    }

    @GET
    @Path("/campaigns")
    @Operation(
            summary = "Campaigns",
            description = "What the leads of each campaign become and bring.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceReports.Campaigns.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.CAMPAIGNS)))
    public Uni<Response> campaigns(@BeanParam ReportCall call) {
        return answer.of(call, "/campaigns", f -> new CampaignWriter(f).campaigns());
    }

    @GET
    @Path("/pipeline")
    @Operation(
            summary = "The pipeline at the start",
            description =
                    "What becomes of the leads that were open when the run started, by source.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceReports.Pipelines.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.PIPELINE)))
    public Uni<Response> pipeline(@BeanParam ReportCall call) {
        return answer.of(call, "/sources", f -> new PipelineWriter(f).pipelines());
    }

    @GET
    @Path("/segments")
    @Operation(
            summary = "Segments",
            description =
                    "What becomes of leads by the categories of their attributes, and the means of"
                            + " their numbers for won and lost ones.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SegmentReports.Segments.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.SEGMENTS)))
    public Uni<Response> segments(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "What CSV has a row for: category, or number",
                            example = "category")
                    @QueryParam("by")
                    String by) {
        Map<String, String> known = Map.of("category", "/segments", "number", "/numbers");
        String rows = call.parameters(p -> p.oneOf("by", by, known, "/segments"));
        return answer.of(call, rows, f -> new SegmentWriter(f).segments());
    }
}
