package io.leadflow.service.exchange;

import io.leadflow.access.AccessSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * No cache keeps what was told to somebody who signed in: one address has other answers in another
 * workspace, under entity tags that may be the same.
 */
class Uncached {
    private final AccessSettings settings;

    @Inject
    Uncached(AccessSettings settings) {
        this.settings = settings;
    }

    @ServerResponseFilter
    public void mark(ContainerResponseContext answer) {
        if (settings.required()) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
