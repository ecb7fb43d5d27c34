package io.leadflow.dashboard.signout;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends sessions here and sees to it that the provider ends its own. */
@ApplicationScoped
class EndOfSession {
    private static final Logger LOG = Logger.getLogger(EndOfSession.class);

    private final String client;
    private final EndedSessions ended;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;
    private final OidcProviderClient calls;
    private final CurrentVertxRequest currentRequest;
    private final CurrentIdentityAssociation currentIdentity;

    EndOfSession(
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            EndedSessions ended,
            OidcSession session,
            OidcConfigurationMetadata provider,
            OidcProviderClient calls,
            CurrentVertxRequest currentRequest,
            CurrentIdentityAssociation currentIdentity) {
        this.client = client;
        this.ended = ended;
        this.session = session;
        this.provider = provider;
        this.calls = calls;
        this.currentRequest = currentRequest;
        this.currentIdentity = currentIdentity;
    }

    /**
     * Ends the session of a request.
     *
     * @param back the path for whoever has signed out
     * @return where the browser has to go next: to the provider, which leads back, or straight back
     */
    @ActivateRequestContext
    Uni<String> of(SecurityIdentity who, RoutingContext request, String back) {
        currentRequest.setCurrent(request);
        currentIdentity.setIdentity(who);
        String idToken = who.getCredential(IdTokenCredential.class).getToken();
        ended.add(idToken);
        String endpoint = provider.getEndSessionUri();
        Uni<String> next =
                endpoint == null
                        ? revoke(who).replaceWith(back)
                        : Uni.createFrom()
                                .item(atProvider(endpoint, idToken, address(request, back)));
        return session.logout().chain(() -> next);
    }

    /** As OpenID Connect RP-Initiated Logout 1.0 has it. */
    private String atProvider(String endpoint, String idToken, String back) {
        return endpoint
                + (endpoint.contains("?") ? "&" : "?")
                + "id_token_hint="
                + encoded(idToken)
                + "&client_id="
                + encoded(client)
                + "&post_logout_redirect_uri="
                + encoded(back);
    }

    /** As whoever asks has it, in front of proxies. */
    private static String address(RoutingContext request, String path) {
        return request.request().scheme() + "://" + request.request().authority() + path;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where the provider's session goes on, nothing may renew the one that was here. */
    private Uni<Boolean> revoke(SecurityIdentity who) {
        return Optional.ofNullable(who.getCredential(RefreshToken.class))
                .map(RefreshToken::getToken)
                .map(calls::revokeRefreshToken)
                .orElseGet(() -> Uni.createFrom().item(false))
                .onFailure()
                .invoke(failure -> LOG.warn("A refresh token could not be revoked", failure))
                .onFailure()
                .recoverWithItem(false);
    }
}
