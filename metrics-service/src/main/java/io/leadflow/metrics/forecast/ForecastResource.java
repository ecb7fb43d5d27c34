package io.leadflow.metrics.forecast;

import io.leadflow.access.Roles;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.metrics.report.DayParameter;
import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.ReportCall;
import io.leadflow.metrics.report.RunData;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forecasts over REST, as JSON or CSV. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{run}/forecast")
@Tag(name = "Statistics")
@Produces({
    MediaType.APPLICATION_JSON,
    ReportAnswer.CSV,
    ReportAnswer.NDJSON,
    ReportAnswer.ARROW,
    ReportAnswer.PARQUET
})
@APIResponse(responseCode = "503", description = AuditLog.UNAVAILABLE)
public class ForecastResource {
    private static final String EXAMPLE =
            """
            {"run": "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11", "status": "COMPLETED",
             "complete": true, "replications": {"folded": 30, "requested": 30},
             "process": "b2b-saas", "version": 2, "currency": "EUR", "timeZone": "Europe/Berlin",
             "date": "2026-03-31",
             "revenue": {"mean": 1204000, "low": 1190000, "high": 1218000, "n": 30},
             "distribution": {"min": 1101000, "p05": 1120000, "p10": 1140000, "p25": 1170000,
              "p50": 1202000, "p75": 1235000, "p90": 1262000, "p95": 1280000, "max": 1310000},
             "histogram": [{"from": 1101000, "to": 1111450, "replications": 1, "share": 0.033}],
             "target": 1150000,
             "probability": {"n": 30, "count": 26, "share": 0.867, "low": 0.703, "high": 0.947},
             "days": [{"date": "2026-01-01", "revenue": {"mean": 0, "low": 0, "high": 0, "n": 30},
              "min": 0, "p05": 0, "p10": 0, "p25": 0, "p50": 0, "p75": 0, "p90": 0, "p95": 0,
              "max": 0, "probability": {"n": 30, "count": 0, "share": 0, "low": 0,
              "high": 0.114}}]}
            """;

    private final ReportAnswer answer;

    @Inject
    ForecastResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "Revenue at a date",
            description =
                    "How revenue from the first measured day to the date is spread over the"
                            + " replications, and how likely it is to reach a target (share of the"
                            + " replications with Wilson's 95 % interval).")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content =
                    @Content(
                            schema = @Schema(implementation = ForecastReports.Forecast.class),
                            examples = @ExampleObject(name = "report", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    @APIResponse(responseCode = "400", description = "The date is not in the run, or no amount")
    @APIResponse(responseCode = "404", description = "Nothing is known of such a run")
    public Uni<Response> forecast(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "A measured day; the last one if absent",
                            example = "2026-02-15")
                    @QueryParam("date")
                    String date,
            @Parameter(
                            description = "Revenue to reach, in units of the currency",
                            example = "100000")
                    @QueryParam("target")
                    String target) {
        return answer.of(
                call, List.of(call.run()), "/days", runs -> forecast(call, runs, date, target));
    }

    private Object forecast(ReportCall call, List<RunData> runs, String date, String target) {
        RunData run = runs.getFirst();
        RunStatistics statistics = run.statistics();
        Question asked = call.parameters(p -> Question.of(p, statistics, date, target));
        return new ForecastWriter(answer.head(run), statistics, asked.target()).until(asked.day());
    }

    /**
     * What is asked.
     *
     * @param day from 0 on; -1 where no day has been simulated
     * @param target in units of the currency, or null
     */
    private record Question(int day, Double target) {
        static Question of(Parameters p, RunStatistics run, String date, String target) {
            return new Question(day(p, run, date), amount(p, target));
        }

        private static int day(Parameters p, RunStatistics run, String given) {
            int last = ForecastWriter.days(run) - 1;
            LocalDate first = last < 0 ? LocalDate.EPOCH : run.complete().getFirst().firstDay();
            return new DayParameter(first, 0, last).read(p, "date", given, last);
        }

        private static Double amount(Parameters p, String given) {
            if (given == null) {
                return null;
            }
            try {
                double amount = Double.parseDouble(given.strip());
                if (amount >= 0 && Double.isFinite(amount)) {
                    return amount;
                }
            } catch (NumberFormatException e) {
                // told below, with what would be right
            }
            p.problem("not-an-amount", "target", given);
            return null;
        }
    }
}
