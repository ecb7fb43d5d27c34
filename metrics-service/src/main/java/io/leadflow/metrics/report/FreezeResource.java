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

/** How freezing changes over time, over REST, as JSON or CSV. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{run}/frozen")
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
public class FreezeResource {
    private final ReportAnswer answer;

    @Inject
    FreezeResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/series")
    @Operation(
            summary = "Frozen leads over time",
            description =
                    "By day, week or month: the share of the leads in progress that is frozen, how"
                            + " many freeze, come back and are lost, and what the frozen ones are"
                            + " worth.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = FreezeReports.Series.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.FROZEN_SERIES)))
    public Uni<Response> series(
            @BeanParam ReportCall call,
            @Parameter(description = "reason, stage or source; all if absent", example = "reason")
                    @QueryParam("groupBy")
                    String groupBy,
            @Parameter(description = "day, week or month; week if absent", example = "week")
                    @QueryParam("interval")
                    String interval) {
        Asked asked =
                call.parameters(
                        p ->
                                new Asked(
                                        p.oneOf(
                                                "groupBy",
                                                groupBy,
                                                FreezeGroup.BY_NAME,
                                                FreezeGroup::all),
                                        p.oneOf(
                                                "interval",
                                                interval,
                                                Interval.BY_NAME,
                                                Interval.WEEK)));
        return answer.of(
                call,
                "/intervals",
                f -> new FreezeSeriesWriter(f, asked.interval()).series(asked.groups()));
    }

    private record Asked(Function<Figures, List<FreezeGroup>> groups, Interval interval) {}

    @GET
    @Path("/warning")
    @Operation(
            summary = "Early warning of freezing",
            description =
                    "EWMA control charts of weekly shares in each replication: of visits that end"
                            + " frozen, and of leads in progress that are frozen. Tells when the"
                            + " share moves by more than chance explains, and in how many of the"
                            + " replications it does.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = FreezeReports.Warning.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.WARNING)))
    public Uni<Response> warning(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "Weight of the newest week, 0.01 to 1; 0.2 if absent",
                            example = "0.2")
                    @QueryParam("lambda")
                    String lambda,
            @Parameter(
                            description =
                                    "L: distance of the limits in standard deviations, 1 to 6; 3 if"
                                            + " absent",
                            example = "3")
                    @QueryParam("width")
                    String width,
            @Parameter(
                            description =
                                    "Whole weeks from the end of the warm-up on that tell what is"
                                            + " usual, 2 to 104; 8 if absent",
                            example = "8")
                    @QueryParam("baselineWeeks")
                    String baselineWeeks,
            @Parameter(description = "Of this replication alone; of all if absent", example = "0")
                    @QueryParam("replication")
                    String replication,
            @Parameter(
                            description = "What CSV has a row for: week, or chart; week if absent",
                            example = "week")
                    @QueryParam("by")
                    String by) {
        Map<String, String> known = Map.of("week", "/weeks", "chart", "/charts");
        Charts asked =
                call.parameters(
                        p ->
                                new Charts(
                                        WarningSettings.of(
                                                p, lambda, width, baselineWeeks, replication),
                                        p.oneOf("by", by, known, "/weeks")));
        return answer.of(call, asked.rows(), f -> new WarningWriter(f, asked.settings()).warning());
    }

    private record Charts(WarningSettings settings, String rows) {}
}
