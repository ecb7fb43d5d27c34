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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How sources and stages change over time, over REST. */
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
@APIResponse(responseCode = "400", description = "Parameters are wrong: all that is wrong")
@APIResponse(responseCode = "404", description = "Nothing is known of such a run")
@APIResponse(responseCode = "406", description = "No form that Accept asks for can be had")
@APIResponse(responseCode = "503", description = AuditLog.UNAVAILABLE)
public class TrendResource {
    private final ReportAnswer answer;

    @Inject
    TrendResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/sources/series")
    @Operation(
            summary = "Sources over time",
            description =
                    "By day, week or month: leads created and their share, what has become of them,"
                        + " wins, revenue, first response, cycle time, and what leads created then"
                        + " cost and bring in the end, by source or channel.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = TrendReports.Sources.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.SOURCE_TRENDS)))
    public Uni<Response> sources(
            @BeanParam ReportCall call,
            @Parameter(description = "day, week or month; week if absent", example = "week")
                    @QueryParam("interval")
                    String interval,
            @Parameter(description = "source or channel; source if absent", example = "channel")
                    @QueryParam("groupBy")
                    String groupBy) {
        Asked asked =
                call.parameters(
                        p ->
                                new Asked(
                                        p.oneOf(
                                                "interval",
                                                interval,
                                                Interval.BY_NAME,
                                                Interval.WEEK),
                                        p.oneOf(
                                                "groupBy",
                                                groupBy,
                                                SourceGroup.BY_NAME,
                                                SourceGroup::bySource)));
        return answer.of(
                call,
                "/intervals",
                f -> new TrendWriter(f, asked.interval()).sources(asked.groups()));
    }

    private record Asked(Interval interval, Function<Figures, List<SourceGroup>> groups) {}

    @GET
    @Path("/stages/series")
    @Operation(
            summary = "Stages over time",
            description =
                    "By day, week or month: how long visits, waits and works that ended then took,"
                            + " and how many leads are in the stage.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = TrendReports.Stages.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.STAGE_TRENDS)))
    public Uni<Response> stages(
            @BeanParam ReportCall call,
            @Parameter(description = "day, week or month; week if absent", example = "week")
                    @QueryParam("interval")
                    String interval) {
        Interval by =
                call.parameters(
                        p -> p.oneOf("interval", interval, Interval.BY_NAME, Interval.WEEK));
        return answer.of(call, "/intervals", f -> new TrendWriter(f, by).stages());
    }
}
