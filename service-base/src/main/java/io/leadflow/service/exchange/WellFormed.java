package io.leadflow.service.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no operation could make sense of, before one tries. */
@ApplicationScoped
class WellFormed {
    private static final String NUL = "%00";
    private static final String QUALITY = "q";

    /**
     * Some addresses that a request can be for are none as a whole. And nothing has the character 0
     * in its name, as databases cannot hold it.
     */
    @ServerRequestFilter(preMatching = true)
    public void checkAddress(RoutingContext exchange) {
        String address = exchange.request().absoluteURI();
        if (address == null || address.contains(NUL)) {
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
