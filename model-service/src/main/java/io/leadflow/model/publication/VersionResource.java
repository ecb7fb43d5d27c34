package io.leadflow.model.publication;

import io.leadflow.access.Roles;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.Drafts;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.Processes;
import io.leadflow.model.exchange.Media;
import io.leadflow.model.exchange.Precondition;
import io.leadflow.model.exchange.Submissions;
import io.leadflow.model.publication.Publications.Outcome;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** Versions: publishing, reading, retiring. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes/{id}")
@Produces({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
public class VersionResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Publications publications;
    private final Retirement retirement;
    private final Versions versions;
    private final Processes processes;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;

    VersionResource(
            Publications publications,
            Retirement retirement,
            Versions versions,
            Processes processes,
            Drafts drafts,
            Submissions submissions,
            CurrentWorkspace workspace,
            CurrentCaller caller) {
        this.publications = publications;
        this.retirement = retirement;
        this.versions = versions;
        this.processes = processes;
        this.drafts = drafts;
        this.submissions = submissions;
        this.workspace = workspace;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.MODELLER)
    @Path("/versions")
    public Uni<Response> publish(
            @PathParam("id") String id,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        boolean draft = body == null || body.length == 0;
        Uni<Outcome> outcome = draft ? publishDraft(id, headers) : publishBody(id, body, headers);
        return outcome.map(published -> VersionAnswers.published(published, uri));
    }

    @GET
    @Path("/versions")
    public Uni<Response> list(
            @PathParam("id") String id,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters parameters = new Parameters(headers);
        int most = parameters.number("limit", limit, 1, LARGEST_PAGE, PAGE);
        int before = parameters.number("cursor", cursor, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        parameters.check();
        ProcessKey key = key(id);
        return processes
                .get(key)
                .flatMap(known -> versions.list(key, before, most))
                .map(page -> VersionAnswers.page(page, uri));
    }

    @GET
    @Path("/versions/{version:[1-9][0-9]{0,8}}")
    public Uni<Response> get(@PathParam("id") String id, @PathParam("version") int version) {
        return versions.get(key(id), version).map(VersionAnswers::unchanging);
    }

    @GET
    @Path("/versions/latest")
    public Uni<Response> latest(@PathParam("id") String id, @Context UriInfo uri) {
        return versions.latest(key(id)).map(version -> VersionAnswers.latest(version, uri));
    }

    @DELETE
    @RolesAllowed(Roles.MODELLER)
    public Uni<Void> retire(@PathParam("id") String id) {
        return retirement.retire(caller.get(), id);
    }

    private ProcessKey key(String process) {
        return new ProcessKey(workspace.get(), process);
    }

    private Uni<Outcome> publishBody(String id, byte[] body, HttpHeaders headers) {
        boolean conditional = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        Precondition precondition = conditional ? Precondition.of(headers) : new Precondition.Any();
        Caller by = caller.get();
        return submissions
                .read(body, headers, id)
                .flatMap(document -> publications.publish(by, document, precondition));
    }

    private Uni<Outcome> publishDraft(String id, HttpHeaders headers) {
        Precondition precondition = Precondition.of(headers);
        ProcessKey key = key(id);
        Caller by = caller.get();
        return drafts.get(key)
                .invoke(draft -> precondition.check(id, draft.revision))
                .map(DraftRow::document)
                .flatMap(document -> submissions.check(document, headers))
                .flatMap(document -> publications.publish(by, document, precondition));
    }
}
