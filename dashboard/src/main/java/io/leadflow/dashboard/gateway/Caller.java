package io.leadflow.dashboard.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * Who asks: by the access token behind the session, which the services look at in place of the
 * session's cookie.
 *
 * @param token null where nobody has signed in
 */
record Caller(String token) {
    private static final Caller NOBODY = new Caller(null);

    static Caller of(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user) {
            AccessTokenCredential credential =
                    user.getSecurityIdentity().getCredential(AccessTokenCredential.class);
            return credential == null ? NOBODY : new Caller(credential.getToken());
        }
        return NOBODY;
    }

    /** For the rest of the request. */
    void remember() {
        Vertx.currentContext().putLocal(Caller.class, this);
    }

    /** The one remembered for this request. */
    static Caller current() {
        Context context = Vertx.currentContext();
        Caller caller = context == null ? null : context.getLocal(Caller.class);
        return caller == null ? NOBODY : caller;
    }

    /** Cookies are this address's own and go no further. */
    void introduce(MultiMap headers) {
        headers.remove("Cookie");
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
    }
}
