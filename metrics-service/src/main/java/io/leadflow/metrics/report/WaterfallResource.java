package io.leadflow.metrics.report;

import io.leadflow.access.Roles;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.exchange.Parameters;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the pipeline is worth, and what moves it, over REST. */
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
public class WaterfallResource {
    private final ReportAnswer answer;

    @Inject
    WaterfallResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/pipeline/waterfall")
    @Operation(
            summary = "What moves the pipeline between two dates",
            description =
                    "From what is open and frozen when the first day begins to what is when the"
                        + " last one ends: new, reopened, frozen, thawed, won and lost leads and"
                        + " their values.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = WaterfallReports.Waterfall.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.WATERFALL)))
    public Uni<Response> waterfall(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "First day; the first measured one if absent",
                            example = "2026-02-01")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Last day; the last measured one if absent",
                            example = "2026-02-28")
                    @QueryParam("to")
                    String to) {
        return answer.of(
                call,
                "/steps",
                f -> {
                    Days days = call.parameters(p -> Days.of(p, f, from, to));
                    return new WaterfallWriter(f).waterfall(days.from(), days.to());
                });
    }

    /** Places of the first and the last day. */
    private record Days(int from, int to) {
        /** Nothing can be told of dates while no day has been simulated. */
        static Days of(Parameters p, Figures f, String from, String to) {
            int last = Math.max(0, new Intervals(f.all, Interval.DAY).spans().size() - 1);
            if (f.all.complete().isEmpty()) {
                return new Days(0, last);
            }
            LocalDate first = f.all.complete().getFirst().firstDay();
            int begin = new DayParameter(first, 0, last).read(p, "from", from, 0);
            return new Days(begin, new DayParameter(first, begin, last).read(p, "to", to, last));
        }
    }

    @GET
    @Path("/pipeline/weighted")
    @Operation(
            summary = "What the pipeline at the end is worth",
            description =
                    "Value of the open leads by stage, times the share of the leads that have been"
                            + " in the stage and ended that were won.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = WaterfallReports.Weighted.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.WEIGHTED)))
    public Uni<Response> weighted(@BeanParam ReportCall call) {
        return answer.of(call, "/stages", f -> new WeightedWriter(f).weighted());
    }
}
