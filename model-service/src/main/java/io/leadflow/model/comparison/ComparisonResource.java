package io.leadflow.model.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.access.Roles;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.Drafts;
import io.leadflow.model.definition.Processes;
import io.leadflow.model.exchange.Media;
import io.leadflow.model.publication.Versions;
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

    ComparisonResource(Processes processes, Versions versions, Drafts drafts, ObjectMapper json) {
        this.processes = processes;
        this.versions = versions;
        this.drafts = drafts;
        this.json = json;
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
        return processes
                .get(id)
                .flatMap(known -> side(id, first))
                .flatMap(left -> side(id, second).map(right -> comparison(id, left, right)));
    }

    private Uni<Side> side(String id, State state) {
        return switch (state) {
            case State.Draft() ->
                    drafts.get(id).map(DraftRow::document).map(d -> new Side("draft", d));
            case State.Latest() -> versions.latest(id).map(Side::of);
            case State.Version(int number) -> versions.get(id, number).map(Side::of);
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
