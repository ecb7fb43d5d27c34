package io.leadflow.metrics.audit;

import io.leadflow.access.Roles;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of the caller's workspace over REST, as JSON or CSV. */
@RolesAllowed(Roles.ADMIN)
@Path("/audit-trail")
@Tag(name = "Audit trail", description = "Who did what, and when")
public class AuditResource {
    private static final String CSV = "text/csv";
    private static final String EXAMPLE =
            """
            {"entries": [{"id": "6d0f8a8e-52b3-4d0e-9a34-9c1f5b1c2a77", "at": "2026-03-02T09:14:07.512Z",
              "who": {"subject": "f3b7c0de-0d8f-4c62-9d0e-5b8f2c1a9e11", "name": "alice"},
              "workspace": "default", "action": "process.published",
              "object": "/processes/loan-sales/versions/2", "outcome": "DONE"}]}
            """;

    private final AuditTrail trail;
    private final CurrentWorkspace workspace;

    @Inject
    AuditResource(AuditTrail trail, CurrentWorkspace workspace) {
        this.trail = trail;
        this.workspace = workspace;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Read the audit trail",
            description =
                    "What was done in the caller's workspace, the latest first, page by page: pass"
                        + " next as cursor. An entry comes some moments after what it tells of.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditPage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Parameters are wrong: all that is wrong")
    public Uni<Response> read(
            @BeanParam AuditCall call, @Context HttpHeaders headers, @Context UriInfo uri) {
        Parameters parameters = new Parameters(headers);
        AuditQuery query = AuditQuery.of(parameters, call);
        boolean table =
                parameters.oneOf(
                        "format",
                        call.format,
                        Map.of("json", false, "csv", true),
                        asksForCsv(headers));
        parameters.check();
        return trail.find(workspace.get(), query)
                .map(found -> AuditPage.of(found, query.limit()))
                .map(page -> answer(page, table, uri));
    }

    private static boolean asksForCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().getFirst().toString().startsWith(CSV);
    }

    private static Response answer(AuditPage page, boolean table, UriInfo uri) {
        Response.ResponseBuilder answer =
                table
                        ? Response.ok(page.csv(), CSV + ";charset=UTF-8")
                        : Response.ok(page, MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(),
                    "next");
        }
        return answer.build();
    }
}
