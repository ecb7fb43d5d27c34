package io.leadflow.access;

import io.leadflow.contracts.Workspace;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The workspace a caller's token is for; the default one where no token is required. */
@ApplicationScoped
public class Workspaces {
    private final AccessSettings settings;

    @Inject
    public Workspaces(AccessSettings settings) {
        this.settings = settings;
    }

    /** Empty where the token names none. */
    public Optional<Workspace> of(SecurityIdentity caller) {
        if (!settings.required()) {
            return Optional.of(Workspace.DEFAULT);
        }
        return caller.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim(settings.workspaceClaim()) instanceof String id
                ? Workspace.of(id)
                : Optional.empty();
    }
}
