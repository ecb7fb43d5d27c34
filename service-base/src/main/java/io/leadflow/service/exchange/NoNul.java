package io.leadflow.service.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses with the character 0 in them: nothing has it, and databases cannot hold it. */
@ApplicationScoped
class NoNul {
    private static final String NUL = "%00";

    @ServerRequestFilter(preMatching = true)
    public void check(UriInfo uri) {
        if (uri.getRequestUri().toString().contains(NUL)) {
            throw new Refusal(CommonProblem.BAD_REQUEST);
        }
    }
}
