package io.leadflow.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, in the request that is being answered. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the caller's token; null where there is none. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }
}
