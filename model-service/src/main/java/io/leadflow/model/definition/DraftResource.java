package io.leadflow.model.definition;

import io.leadflow.access.Roles;
import io.leadflow.model.exchange.Media;
import io.leadflow.model.exchange.Precondition;
import io.leadflow.model.exchange.Submissions;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Preconditions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;

/** The draft of a process, guarded by its entity tag. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes/{id}/draft")
@Produces({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
public class DraftResource {
    private final Drafts drafts;
    private final Submissions submissions;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;

    DraftResource(
            Drafts drafts,
            Submissions submissions,
            CurrentWorkspace workspace,
            CurrentCaller caller) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.workspace = workspace;
        this.caller = caller;
    }

    @GET
    public Uni<Response> get(@PathParam("id") String id, @Context Request request) {
        return drafts.get(new ProcessKey(workspace.get(), id)).map(draft -> answer(draft, request));
    }

    @PUT
    @RolesAllowed(Roles.MODELLER)
    @Consumes({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
    public Uni<Response> put(
            @PathParam("id") String id,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Precondition precondition = Precondition.of(headers);
        Caller by = caller.get();
        return submissions
                .read(body, headers, id)
                .flatMap(document -> drafts.put(by, document, precondition))
                .map(saved -> DraftAnswer.of(saved, uri));
    }

    @DELETE
    @RolesAllowed(Roles.MODELLER)
    public Uni<Void> delete(@PathParam("id") String id, @Context HttpHeaders headers) {
        return drafts.delete(caller.get(), id, Precondition.of(headers));
    }

    private static Response answer(DraftRow draft, Request request) {
        EntityTag tag = new EntityTag(Precondition.tag(draft.revision));
        Response.ResponseBuilder unchanged = Preconditions.unchanged(request, tag);
        return (unchanged == null ? Response.ok(draft.document()) : unchanged)
                .tag(tag)
                .lastModified(Date.from(draft.updatedAt))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
