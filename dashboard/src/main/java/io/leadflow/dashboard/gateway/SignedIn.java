package io.leadflow.dashboard.gateway;

import io.leadflow.access.AccessSettings;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in whoever has signed in; everybody where nobody has to. */
@ApplicationScoped
class SignedIn implements HttpSecurityPolicy {
    private final AccessSettings settings;

    SignedIn(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request,
            Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        return settings.required()
                ? identity.map(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT)
                : CheckResult.permit();
    }

    @Override
    public String name() {
        return "signed-in";
    }
}
