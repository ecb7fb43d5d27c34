package io.leadflow.service.audit;

import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request being served. */
@ApplicationScoped
public class CurrentCaller {
    private final CurrentWorkspace workspace;
    private final SecurityIdentity identity;

    @Inject
    CurrentCaller(CurrentWorkspace workspace, SecurityIdentity identity) {
        this.workspace = workspace;
        this.identity = identity;
    }

    /** The caller, in the caller's workspace. */
    public Caller get() {
        return new Caller(workspace.get(), who());
    }

    private Who who() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Who(token.getSubject(), token.getName())
                : Who.ANONYMOUS;
    }
}
