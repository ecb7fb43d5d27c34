package io.leadflow.metrics.report;

import io.leadflow.access.Roles;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.exchange.Parameters;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** How long things take, over REST. */
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
public class DurationResource {
    private final ReportAnswer answer;

    @Inject
    DurationResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/stages/{stage}/histogram")
    @Operation(
            summary = "Times in a stage, spread out",
            description = "Durations in bins of equal width, and their quantiles.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = HistogramReports.Histogram.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.HISTOGRAM)))
    public Uni<Response> ofStage(
            @BeanParam ReportCall call,
            @PathParam("stage") String stage,
            @Parameter(
                            description =
                                    "in-stage, cumulative, waiting, working or lag; in-stage if"
                                            + " absent",
                            example = "waiting")
                    @QueryParam("measure")
                    String measure,
            @Parameter(description = "How many bins, 1 to 200; 20 if absent", example = "20")
                    @QueryParam("bins")
                    String bins) {
        Map<String, HistogramWriter.OfStage> known = HistogramWriter.OfStage.BY_NAME;
        Asked<HistogramWriter.OfStage> asked =
                call.parameters(p -> Asked.of(p, known, measure, "in-stage", bins));
        return answer.of(
                call,
                "/bins",
                f -> {
                    if (f.start != null && !f.start.stages().contains(stage)) {
                        throw new Refusal(ReportProblemKind.UNKNOWN_STAGE, stage, f.start.stages());
                    }
                    return new HistogramWriter(f, asked.bins()).of(stage, asked.measure());
                });
    }

    private record Asked<M>(M measure, int bins) {
        static <M> Asked<M> of(
                Parameters p, Map<String, M> known, String measure, String usual, String bins) {
            return new Asked<>(
                    p.oneOf("measure", measure, known, known.get(usual)),
                    p.number("bins", bins, 1, 200, 20));
        }
    }

    @GET
    @Path("/histogram")
    @Operation(
            summary = "Times of leads, spread out",
            description =
                    "Time to win, to the first response or frozen, in bins of equal width, and"
                            + " quantiles. Of those that are over alone: time-to-win tells of the"
                            + " others too.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = HistogramReports.Histogram.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.HISTOGRAM)))
    public Uni<Response> ofLeads(
            @BeanParam ReportCall call,
            @Parameter(
                            description =
                                    "time-to-win, first-response or time-frozen; time-to-win if"
                                            + " absent",
                            example = "time-frozen")
                    @QueryParam("measure")
                    String measure,
            @Parameter(description = "How many bins, 1 to 200; 20 if absent", example = "20")
                    @QueryParam("bins")
                    String bins) {
        Map<String, HistogramWriter.OfLead> known = HistogramWriter.OfLead.BY_NAME;
        Asked<HistogramWriter.OfLead> asked =
                call.parameters(p -> Asked.of(p, known, measure, "time-to-win", bins));
        return answer.of(
                call, "/bins", f -> new HistogramWriter(f, asked.bins()).of(asked.measure()));
    }

    @GET
    @Path("/time-to-win")
    @Operation(
            summary = "Time to win, with the leads still in progress",
            description =
                    "Shares of leads won, lost and in progress by age, and quantiles of the time to"
                            + " win, leads that have not ended at the horizon being censored"
                            + " (Kaplan-Meier, Aalen-Johansen).")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = TimeToWinReports.TimeToWin.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = DetailExamples.TIME_TO_WIN)))
    public Uni<Response> timeToWin(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "What CSV has a row for: age, or source; age if absent",
                            example = "source")
                    @QueryParam("by")
                    String by) {
        Map<String, String> known = Map.of("age", "/ages", "source", "/sources");
        String rows = call.parameters(p -> p.oneOf("by", by, known, "/ages"));
        return answer.of(call, rows, f -> new TimeToWinWriter(f).timeToWin());
    }
}
