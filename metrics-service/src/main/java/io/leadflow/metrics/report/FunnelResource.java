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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The funnel and its stages over REST. */
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
public class FunnelResource {
    private final ReportAnswer answer;

    @Inject
    FunnelResource(ReportAnswer answer) {
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
    public Uni<Response> statistics(@BeanParam ReportCall call) {
        return answer.of(call, "/funnel", f -> new StatisticsWriter(f).statistics());
    }

    @GET
    @Path("/funnel")
    @Operation(
            summary = "The funnel",
            description =
                    "How many leads get to each stage, in two declared meanings, and how they end:"
                            + " of all leads, or with groupBy of each source, channel, category,"
                            + " campaign, role, or week or month of creation.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                FunnelReports.Funnel.class,
                                                GroupReports.Groups.class
                                            }),
                            examples = {
                                @ExampleObject(name = "report", value = ReportExamples.FUNNEL),
                                @ExampleObject(name = "groups", value = DetailExamples.GROUPS)
                            }))
    @APIResponse(responseCode = "400", description = "Parameters are wrong: all that is wrong")
    public Uni<Response> funnel(
            @BeanParam ReportCall call,
            @Parameter(description = GroupBy.ALLOWED, example = "segment:companySize")
                    @QueryParam("groupBy")
                    String groupBy,
            @Parameter(
                            description =
                                    "What CSV of groups has a row for: group, or stage of a group",
                            example = "stage")
                    @QueryParam("by")
                    String by) {
        if (groupBy == null) {
            return answer.of(call, "/stages", f -> new FunnelWriter(f).funnel());
        }
        Map<String, String> known = Map.of("group", "/groups", "stage", "/stages");
        Asked asked =
                call.parameters(
                        p ->
                                new Asked(
                                        GroupBy.of(p, groupBy),
                                        p.oneOf("by", by, known, "/groups")));
        return answer.of(call, asked.rows(), f -> asked.groupBy().write(call, f));
    }

    private record Asked(GroupBy groupBy, String rows) {}

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
                            schema = @Schema(implementation = StageReports.Stages.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.STAGES)))
    public Uni<Response> stages(@BeanParam ReportCall call) {
        return answer.of(call, "/stages", f -> new StageWriter(f).stages());
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
                            schema = @Schema(implementation = ReasonReports.Frozen.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.FROZEN)))
    public Uni<Response> frozen(@BeanParam ReportCall call) {
        return answer.of(call, "/byReasonAndStage", f -> new ReasonWriter(f).frozen());
    }

    @GET
    @Path("/lost")
    @Operation(
            summary = "Lost leads",
            description = "Losses by reason and stage, and how many were reopened.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = ReasonReports.Lost.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.LOST)))
    public Uni<Response> lost(@BeanParam ReportCall call) {
        return answer.of(call, "/byReasonAndStage", f -> new ReasonWriter(f).lost());
    }
}
