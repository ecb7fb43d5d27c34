package io.leadflow.model.definition;

import io.leadflow.model.exchange.Precondition;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;

/** The state of a draft after it was saved; {@code revision} in quotes is its entity tag. */
public record DraftAnswer(String process, long revision, Instant updatedAt) {
    static Response of(Drafts.Saved saved, UriInfo uri) {
        URI draft = uri.getBaseUriBuilder().path("processes/{id}/draft").build(saved.process());
        Response.ResponseBuilder answer = saved.created() ? Response.created(draft) : Response.ok();
        return answer.tag(Precondition.tag(saved.revision()))
                .entity(new DraftAnswer(saved.process(), saved.revision(), saved.updatedAt()))
                .build();
    }
}
