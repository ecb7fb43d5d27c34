package io.leadflow.dashboard.signout;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Whoever comes with the cookie of an ended session has to sign in. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class EndedSessionsRefused implements TokenStateManager {
    @Inject @Any @Delegate TokenStateManager sessions;

    @Inject EndedSessions ended;

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig settings,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return sessions.getTokens(request, settings, cookie, context)
                .invoke(
                        tokens -> {
                            if (ended.contains(tokens.getIdToken())) {
                                throw new AuthenticationFailedException("signed out");
                            }
                        });
    }
}
