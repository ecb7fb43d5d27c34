package io.leadflow.model.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.access.Roles;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.Drafts;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.Processes;
import io.leadflow.model.exchange.Media;
import io.leadflow.model.publication.Versions;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** Compares two versions of a process, or a version with the draft. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes/{id}/diff")
@Produces({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
public class ComparisonResource {
    private final Processes processes;
    private final Versions versions;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final CurrentWorkspace workspace;

    ComparisonResource(
            Processes processes,
            Versions versions,
            Drafts drafts,
            ObjectMapper json,
            CurrentWorkspace workspace) {
        this.processes = processes;
        this.versions = versions;
        this.drafts = drafts;
        this.json = json;
        this.workspace = workspace;
    }

    @GET
    public Uni<Comparison> compare(
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") @DefaultValue("latest") String to,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(headers);
        State first = State.of(parameters, "from", from);
        State second = State.of(parameters, "to", to);
        parameters.check();
        ProcessKey key = new ProcessKey(workspace.get(), id);
        return processes
                .get(key)
                .flatMap(known -> side(key, first))
                .flatMap(left -> side(key, second).map(right -> comparison(id, left, right)));
    }

    private Uni<Side> side(ProcessKey key, State state) {
        return switch (state) {
            case State.Draft() ->
                    drafts.get(key).map(DraftRow::document).map(d -> new Side("draft", d));
            case State.Latest() -> versions.latest(key).map(Side::of);
            case State.Version(int number) -> versions.get(key, number).map(Side::of);
        };
    }

    private Comparison comparison(String id, Side from, Side to) {
        return new Comparison(id, from.name(), to.name(), Changes.between(tree(from), tree(to)));
    }

    private JsonNode tree(Side side) {
        try {
            return json.readTree(side.document().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept is always JSON", e);
        }
    }
}
