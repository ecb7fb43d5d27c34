package io.leadflow.simulation.run;

import io.leadflow.access.Roles;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.run.Run;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.BodyLimit;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs over REST. */
@RolesAllowed(Roles.VIEWER)
@Path("/runs")
@Tag(name = "Runs", description = "Simulations of a published process")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {
    private static final String YAML = "application/yaml";
    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_KEY = 255;
    private static final String NOT_TAKEN =
            AuditLog.UNAVAILABLE + "; or Kafka does not take the change in time, and may yet do so";

    private final Runs runs;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;

    @Inject
    RunResource(Runs runs, CurrentWorkspace workspace, CurrentCaller caller) {
        this.runs = runs;
        this.workspace = workspace;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Request a run",
            description =
                    "Simulates a published process. Everything but the process has a default. The"
                            + " answer comes at once; follow its Location, name a callbackUrl, or"
                            + " read the events from Kafka.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = {
                                @ExampleObject(name = "what-if", value = RunExamples.REQUEST),
                                @ExampleObject(name = "forecast", value = RunExamples.FORECAST)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location tells where the run is",
            content =
                    @Content(
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(name = "run", value = RunExamples.RUN)))
    @APIResponse(
            responseCode = "413",
            description = "The body, or the run with its definition, is too large")
    @APIResponse(
            responseCode = "422",
            description = "All problems of the request, each with a JSON pointer and a remedy",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples =
                                    @ExampleObject(name = "problem", value = RunExamples.PROBLEM)))
    @APIResponse(
            responseCode = "429",
            description = "The caller has as many unfinished runs as allowed; see Retry-After")
    @APIResponse(responseCode = "503", description = NOT_TAKEN)
    public Uni<Response> request(
            @Parameter(hidden = true) byte[] body,
            @Parameter(
                            description =
                                    "Makes the request repeatable: the same key and body give the"
                                            + " same run",
                            example = "2026-01-05-weekly-forecast")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context HttpHeaders headers) {
        Locale locale = locale(headers);
        return runs.request(caller.get(), BodyLimit.checked(body), checked(key, headers), locale)
                .map(RunResource::accepted);
    }

    @GET
    @Operation(
            summary = "List runs",
            description = "Newest first, filtered, page by page: pass next as cursor.")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            content =
                    @Content(
                            schema = @Schema(implementation = RunList.class),
                            examples = @ExampleObject(name = "page", value = RunExamples.LIST)))
    public RunList list(
            @Parameter(
                            description = "How far the run is",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "requested",
                                                "running",
                                                "completed",
                                                "cancelled",
                                                "failed"
                                            }))
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Id of the process", example = "minimal")
                    @QueryParam("process")
                    String process,
            @Parameter(description = "Version of the process", example = "1") @QueryParam("version")
                    String version,
            @Parameter(
                            description = "name:value; several must all fit",
                            example = "scenario:more social media")
                    @QueryParam("label")
                    List<String> labels,
            @Parameter(description = "Runs on a page, 1 to 200; 20 if absent", example = "20")
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "next of the page before",
                            example =
                                    "MjAyNi0wMS0wNVQwOTowMDowMFovN2YxZDZhM2UtNmYwZi00YTUzLTlhNjMtMGE4YTJmOWYzYzEx")
                    @QueryParam("cursor")
                    String cursor,
            @Context HttpHeaders headers) {
        RunList.Query query =
                RunList.Query.of(
                        new Parameters(headers), status, process, version, labels, limit, cursor);
        return runs.list(workspace.get(), query);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a run", description = "Its state and how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(name = "run", value = RunExamples.RUN)))
    @APIResponse(responseCode = "404", description = "It has been removed, or never was")
    public RunView get(@PathParam("id") String id) {
        return runs.view(runs.get(workspace.get(), Runs.id(id)));
    }

    @GET
    @Path("/{id}/definition")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            summary = "Read what is simulated",
            description = "The process version with the run's overrides applied.")
    @APIResponse(
            responseCode = "200",
            description = "The definition, as JSON or YAML",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "definition",
                                            value = RunExamples.DEFINITION)))
    @APIResponse(responseCode = "404", description = "It has been removed, or never was")
    public Response definition(@PathParam("id") String id, @Context HttpHeaders headers) {
        ProcessDefinition definition = runs.definition(workspace.get(), Runs.id(id));
        boolean yaml =
                headers.getAcceptableMediaTypes().stream()
                        .findFirst()
                        .filter(type -> type.toString().startsWith(YAML))
                        .isPresent();
        return yaml
                ? Response.ok(DefinitionReader.toYaml(definition), YAML).build()
                : Response.ok(DefinitionReader.toJson(definition), MediaType.APPLICATION_JSON)
                        .build();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("/{id}/cancel")
    @Operation(
            summary = "Cancel a run",
            description = "Work on it stops soon. Cancelling twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled run",
            content =
                    @Content(
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(name = "run", value = RunExamples.RUN)))
    @APIResponse(responseCode = "404", description = "It has been removed, or never was")
    @APIResponse(responseCode = "409", description = "It has completed or failed already")
    @APIResponse(responseCode = "503", description = NOT_TAKEN)
    public Uni<RunView> cancel(@PathParam("id") String id) {
        return runs.cancel(caller.get(), Runs.id(id)).map(runs::view);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("/{id}/rerun")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Simulate a run again",
            description =
                    "A new run of the same request and definition: with the same seed it gives"
                            + " the same events; the body may name another seed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "seed", value = RunExamples.SEED)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location tells where the new run is",
            content =
                    @Content(
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(name = "run", value = RunExamples.RUN)))
    @APIResponse(responseCode = "404", description = "It has been removed, or never was")
    @APIResponse(
            responseCode = "429",
            description = "The caller has as many unfinished runs as allowed; see Retry-After")
    @APIResponse(responseCode = "503", description = NOT_TAKEN)
    public Uni<Response> rerun(
            @PathParam("id") String id,
            @Parameter(hidden = true) byte[] body,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers) {
        return runs.again(
                        caller.get(),
                        Runs.id(id),
                        BodyLimit.checked(body),
                        checked(key, headers),
                        locale(headers))
                .map(RunResource::accepted);
    }

    private static Response accepted(Run run) {
        return Response.accepted(RunView.of(run)).location(URI.create("/runs/" + run.id())).build();
    }

    private static String checked(String key, HttpHeaders headers) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            Parameters parameters = new Parameters(headers);
            parameters.problem("not-a-key", "Idempotency-Key", LONGEST_KEY);
            parameters.check();
        }
        return key;
    }

    private static Locale locale(HttpHeaders headers) {
        return Locales.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
