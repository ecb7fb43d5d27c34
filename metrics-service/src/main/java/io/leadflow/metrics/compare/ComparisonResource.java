package io.leadflow.metrics.compare;

import io.leadflow.access.Roles;
import io.leadflow.contracts.problem.Problem;
import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.ReportCall;
import io.leadflow.metrics.report.ReportProblemKind;
import io.leadflow.metrics.report.RunData;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.exchange.Refusal;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs beside each other over REST, as JSON or CSV. */
@RolesAllowed(Roles.VIEWER)
@Path("/comparisons")
@Tag(name = "Comparison", description = "What a change of the process changes")
@Produces({
    MediaType.APPLICATION_JSON,
    ReportAnswer.CSV,
    ReportAnswer.NDJSON,
    ReportAnswer.ARROW,
    ReportAnswer.PARQUET
})
@APIResponse(responseCode = "503", description = AuditLog.UNAVAILABLE)
public class ComparisonResource {
    private static final int MOST = 10;

    private static final String EXAMPLE =
            """
            {"base": {"run": "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11", "status": "COMPLETED",
              "complete": true, "replications": {"folded": 30, "requested": 30},
              "process": "loan-sales", "version": 1, "currency": "EUR", "timeZone": "Europe/Amsterdam"},
             "level": 0.05,
             "scenarios": [{"run": "0b8a5d0e-54a1-4a57-8f3c-5a0a3b1c9d22", "version": 1,
              "labels": {"scenario": "two more people"}, "method": "PAIRED", "replications": 30,
              "moved": ["revenue"]}],
             "differences": [{"scenario": "0b8a5d0e-54a1-4a57-8f3c-5a0a3b1c9d22", "id": "revenue",
              "name": {"en": "Revenue", "ru": "Выручка"}, "formula": "revenue",
              "unit": "CURRENCY",
              "baseValue": {"mean": 1204000, "low": 1190000, "high": 1218000, "n": 30},
              "scenarioValue": {"mean": 1251000, "low": 1236000, "high": 1266000, "n": 30},
              "difference": {"mean": 47000, "low": 41000, "high": 53000, "n": 30},
              "relativeDifference": 0.039, "pValue": 1.2e-12, "adjustedPValue": 3.1e-11,
              "moved": true, "effect": "BETTER", "smallestDetectable": 8400}]}
            """;

    private final ReportAnswer answer;

    @Inject
    ComparisonResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "Compare runs",
            description =
                    "Holds each run against the first one, figure by figure: the difference, its 95"
                        + " % interval and p-value, and the smallest difference such runs would"
                        + " find. Runs of one seed have had the same random numbers and are"
                        + " compared replication by replication; others as independent samples.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonReports.Comparison.class),
                            examples = @ExampleObject(name = "comparison", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    @APIResponse(responseCode = "400", description = "Fewer than two runs, or more than ten")
    @APIResponse(responseCode = "404", description = "Nothing is known of such a run")
    @APIResponse(
            responseCode = "409",
            description =
                    "The runs cannot be compared: unfinished, or of other processes, days,"
                            + " currencies or engines; all reasons are told")
    public Uni<Response> compare(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "A run's id; twice or more, the base first",
                            required = true,
                            example = "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11")
                    @QueryParam("run")
                    List<String> runs) {
        List<String> ids = runs.stream().map(String::strip).distinct().toList();
        call.parameters(
                parameters -> {
                    if (ids.size() < 2 || ids.size() > MOST) {
                        parameters.problem("too-few-runs", "run", ids.size());
                    }
                    return ids;
                });
        Locale locale = call.locale();
        return answer.of(call, ids, "/differences", all -> comparison(all, locale));
    }

    private Object comparison(List<RunData> runs, Locale locale) {
        List<Problem> problems = Comparability.problems(runs, locale);
        if (!problems.isEmpty()) {
            throw new Refusal(ReportProblemKind.NOT_COMPARABLE, problems, problems.size());
        }
        return ComparisonWriter.comparison(answer.head(runs.getFirst()), runs);
    }
}
