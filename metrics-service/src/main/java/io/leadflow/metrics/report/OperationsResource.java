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

/** What the process earns, costs and keeps to, over REST. */
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
public class OperationsResource {
    private final ReportAnswer answer;

    @Inject
    OperationsResource(ReportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Path("/revenue")
    @Operation(summary = "Revenue", description = "What the process brings, and how fast.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = MoneyReports.Revenue.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.REVENUE)))
    public Uni<Response> revenue(@BeanParam ReportCall call) {
        return answer.of(call, "", f -> new RevenueWriter(f).revenue());
    }

    @GET
    @Path("/costs")
    @Operation(
            summary = "Costs",
            description =
                    "What sources, roles and people cost, per lead and per won deal, and the return"
                            + " on it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = MoneyReports.Costs.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.COSTS)))
    public Uni<Response> costs(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "What CSV has a row for: source, role or person",
                            example = "source")
                    @QueryParam("by")
                    String by) {
        Map<String, String> known =
                Map.of("source", "/sources", "role", "/roles", "person", "/people");
        String rows = call.parameters(p -> p.oneOf("by", by, known, "/sources"));
        return answer.of(call, rows, f -> new CostWriter(f).costs());
    }

    @GET
    @Path("/roles")
    @Operation(summary = "Roles", description = "Utilisation, queues and waiting.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = PeopleReports.Roles.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.ROLES)))
    public Uni<Response> roles(@BeanParam ReportCall call) {
        return answer.of(call, "/roles", f -> new PeopleWriter(f).roles());
    }

    @GET
    @Path("/people")
    @Operation(
            summary = "People",
            description = "How busy each named person is, and what the person costs.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = PeopleReports.People.class),
                            examples =
                                    @ExampleObject(name = "report", value = ReportExamples.PEOPLE)))
    public Uni<Response> people(@BeanParam ReportCall call) {
        return answer.of(call, "/people", f -> new PeopleWriter(f).people());
    }

    @GET
    @Path("/guardrails")
    @Operation(
            summary = "Guardrails",
            description =
                    "How often what must not be broken was: by guardrail, by stage and by day.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = GuardrailReports.Guardrails.class),
                            examples =
                                    @ExampleObject(
                                            name = "report",
                                            value = ReportExamples.GUARDRAILS)))
    public Uni<Response> guardrails(
            @BeanParam ReportCall call,
            @Parameter(
                            description = "What CSV has a row for: guardrail, stage or day",
                            example = "day")
                    @QueryParam("by")
                    String by) {
        Map<String, String> known =
                Map.of("guardrail", "/guardrails", "stage", "/byStage", "day", "/byDay");
        String rows = call.parameters(p -> p.oneOf("by", by, known, "/guardrails"));
        return answer.of(call, rows, f -> new GuardrailWriter(f).guardrails());
    }
}
