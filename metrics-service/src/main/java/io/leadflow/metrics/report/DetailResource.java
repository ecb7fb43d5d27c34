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

/** Single days and single replications over REST. */
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
public class DetailResource {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final ReportAnswer answer;

    @Inject
    DetailResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/series")
    @Operation(
            summary = "Day by day",
            description =
                    "Leads created, won, lost, frozen and open by simulated day, week or month.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SeriesReports.Series.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.SERIES)))
    public Uni<Response> series(
            @BeanParam ReportCall call,
            @Parameter(description = "day, week or month; day if absent", example = "week")
                    @QueryParam("interval")
                    String interval,
            @Parameter(
                            description = "source or channel: each by itself; all if absent",
                            example = "source")
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
                                                Interval.DAY),
                                        p.oneOf(
                                                "groupBy",
                                                groupBy,
                                                SourceGroup.BY_NAME,
                                                SourceGroup::all)));
        return answer.of(
                call, "/days", f -> new SeriesWriter(f, asked.interval()).series(asked.groups()));
    }

    private record Asked(Interval interval, Function<Figures, List<SourceGroup>> groups) {}

    @GET
    @Path("/replications")
    @Operation(
            summary = "Single replications",
            description =
                    "The counts of each complete replication. Offset and limit (1 to 1000) count"
                            + " replications; JSON has 100 if limit is absent, tables have all.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = SingleReports.Single.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.REPLICATIONS)))
    public Uni<Response> replications(
            @BeanParam ReportCall call,
            @Parameter(description = "true: each source by itself", example = "true")
                    @QueryParam("bySource")
                    String bySource) {
        Map<String, Boolean> known = Map.of("true", true, "false", false);
        boolean sources = call.parameters(p -> p.oneOf("bySource", bySource, known, false));
        int usual = call.read(call::format).isTable() ? ReportCall.Page.ALL : PAGE;
        ReportCall.Page page = call.read(p -> call.page(p, LARGEST_PAGE, usual));
        return answer.ofPage(
                call, "/rows", f -> new SingleWriter(f).page(sources, page.offset(), page.limit()));
    }
}
