package io.leadflow.service.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no operation could make sense of, before one tries. */
@ApplicationScoped
class WellFormed {
    private static final String NUL = "%00";
    private static final String QUALITY = "q";

    /** Nothing has the character 0 in its name, and databases cannot hold it. */
    @ServerRequestFilter(preMatching = true)
    public void checkAddress(UriInfo uri) {
        if (uri.getRequestUri().toString().contains(NUL)) {
            throw new Refusal(CommonProblem.BAD_REQUEST);
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void checkAccept(HttpHeaders headers) {
        try {
            headers.getAcceptableMediaTypes().stream()
                    .map(type -> type.getParameters().getOrDefault(QUALITY, "1"))
                    .forEach(Double::parseDouble);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.NOT_ACCEPTABLE);
        }
    }
}
