package io.leadflow.service.exchange;

import io.leadflow.access.AccessSettings;
import io.leadflow.access.Workspaces;
import io.leadflow.contracts.Workspace;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The workspace of the request being served. Calls without one are refused, whatever they ask. */
@ApplicationScoped
public class CurrentWorkspace {
    private final Workspaces workspaces;
    private final SecurityIdentity caller;
    private final AccessSettings settings;

    @Inject
    CurrentWorkspace(Workspaces workspaces, SecurityIdentity caller, AccessSettings settings) {
        this.workspaces = workspaces;
        this.caller = caller;
        this.settings = settings;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void require() {
        get();
    }

    /**
     * The caller's workspace.
     *
     * @throws Refusal where the token names none
     */
    public Workspace get() {
        return workspaces
                .of(caller)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.NO_WORKSPACE, settings.workspaceClaim()));
    }
}
