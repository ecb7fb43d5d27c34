package io.leadflow.metrics.dictionary;

import io.leadflow.access.Roles;
import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.ReportCall;
import io.leadflow.service.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The metric dictionary over REST, as JSON or CSV. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs/{run}/metrics")
@Tag(name = "Statistics")
@Produces({
    MediaType.APPLICATION_JSON,
    ReportAnswer.CSV,
    ReportAnswer.NDJSON,
    ReportAnswer.ARROW,
    ReportAnswer.PARQUET
})
@APIResponse(responseCode = "503", description = AuditLog.UNAVAILABLE)
public class DictionaryResource {
    private static final String EXAMPLE =
            """
            {"run": "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11", "status": "COMPLETED",
             "complete": true, "replications": {"folded": 30, "requested": 30},
             "process": "b2b-saas", "version": 2, "currency": "EUR", "timeZone": "Europe/Berlin",
             "metrics": [{"id": "win-rate", "name": {"en": "Win rate", "ru": "Доля выигранных"},
              "why": {"en": "Tells how well qualified leads are worked."}, "formula": "win-rate",
              "unit": "SHARE",
              "value": {"mean": 0.131, "low": 0.127, "high": 0.135, "n": 30, "pooled": 0.131},
              "target": {"atLeast": 0.12}, "met": true, "verdict": "MET",
              "owner": "Head of Sales",
              "lever": {"en": "Faster first response and better qualification."}}]}
            """;

    private final ReportAnswer answer;

    @Inject
    DictionaryResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "The metric dictionary, evaluated",
            description =
                    "Each metric of the process: why it matters, who owns it, which lever moves it,"
                            + " its value in this run and whether its target is met. MET and MISSED"
                            + " hold for the whole 95 % interval; UNCERTAIN asks for more"
                            + " replications.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = DictionaryReports.Dictionary.class),
                            examples = @ExampleObject(name = "report", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    @APIResponse(responseCode = "404", description = "Nothing is known of such a run")
    public Uni<Response> metrics(@BeanParam ReportCall call) {
        return answer.of(
                call,
                List.of(call.run()),
                "/metrics",
                runs -> DictionaryWriter.dictionary(answer.head(runs.getFirst()), runs.getFirst()));
    }
}
