package io.leadflow.model.definition;

import io.leadflow.access.Roles;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.definition.ProcessQuery.Retired;
import io.leadflow.model.exchange.Document;
import io.leadflow.model.exchange.Media;
import io.leadflow.model.exchange.Submissions;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Objects;

/** Processes: what there is, new ones, and checking definitions. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes")
@Produces({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
public class ProcessResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final Map<String, Retired> RETIRED =
            Map.of("true", Retired.TRUE, "false", Retired.FALSE, "all", Retired.ALL);

    private final Processes processes;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;

    ProcessResource(
            Processes processes,
            Drafts drafts,
            Submissions submissions,
            CurrentWorkspace workspace,
            CurrentCaller caller) {
        this.processes = processes;
        this.drafts = drafts;
        this.submissions = submissions;
        this.workspace = workspace;
        this.caller = caller;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("text") String text,
            @QueryParam("retired") String retired,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters parameters = new Parameters(headers);
        ProcessQuery query =
                new ProcessQuery(
                        workspace.get(),
                        parameters.oneOf("retired", retired, RETIRED, Retired.FALSE),
                        Objects.requireNonNullElse(text, ""),
                        Objects.requireNonNullElse(cursor, ""),
                        parameters.number("limit", limit, 1, LARGEST_PAGE, PAGE));
        parameters.check();
        return processes.list(query).map(page -> answer(page, uri));
    }

    @POST
    @RolesAllowed(Roles.MODELLER)
    @Consumes({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
    public Uni<Response> create(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller by = caller.get();
        return submissions
                .read(body, headers)
                .flatMap(document -> drafts.create(by, document))
                .map(d -> DraftAnswer.of(d, uri));
    }

    @POST
    @Path("/validate")
    @Consumes({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
    public Uni<Verdict> validate(byte[] body, @Context HttpHeaders headers) {
        return submissions.read(body, headers).map(Document::definition).map(Verdict::of);
    }

    @GET
    @Path("/{id}")
    public Uni<ProcessSummary> get(@PathParam("id") String id) {
        return processes.get(new ProcessKey(workspace.get(), id));
    }

    private static Response answer(ProcessList page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(),
                    "next");
        }
        return answer.build();
    }

    /**
     * What a valid definition holds.
     *
     * @param valid always true: a definition that is not is answered 422
     */
    public record Verdict(boolean valid, String process, int sources, int stages, int roles) {
        static Verdict of(ProcessDefinition definition) {
            return new Verdict(
                    true,
                    definition.id(),
                    definition.sources().size(),
                    definition.stages().size(),
                    definition.roles().size());
        }
    }
}
