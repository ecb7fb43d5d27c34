package io.leadflow.dashboard.signout;

import io.leadflow.access.AccessSettings;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The addresses for signing out; there are none where nobody signs in. */
@ApplicationScoped
class SignOut {
    private static final int BEFORE_OTHERS = -1;
    private static final String SIGN_OUT = "/sign-out";
    private static final String SIGNED_OUT = "/signed-out";
    private static final String PAGES = "/";

    private final AccessSettings settings;
    private final EndOfSession endOfSession;
    private final SignedOutPage page;

    SignOut(AccessSettings settings, EndOfSession endOfSession, SignedOutPage page) {
        this.settings = settings;
        this.endOfSession = endOfSession;
        this.page = page;
    }

    void routes(@Observes Router router) {
        if (settings.required()) {
            router.post(SIGN_OUT).order(BEFORE_OTHERS).handler(this::signOut);
            // no link signs anybody out
            router.get(SIGN_OUT).order(BEFORE_OTHERS).handler(request -> lead(request, PAGES));
            router.get(SIGNED_OUT).order(BEFORE_OTHERS).handler(this::show);
        }
    }

    private void signOut(RoutingContext request) {
        signedIn(request)
                .map(who -> endOfSession.of(who, request, SIGNED_OUT))
                .orElseGet(() -> Uni.createFrom().item(SIGNED_OUT))
                .subscribe()
                .with(next -> lead(request, next), request::fail);
    }

    private void show(RoutingContext request) {
        if (signedIn(request).isPresent()) {
            lead(request, PAGES);
        } else {
            page.show(request.response());
        }
    }

    private static Optional<SecurityIdentity> signedIn(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity())
                        .filter(who -> who.getCredential(IdTokenCredential.class) != null)
                : Optional.empty();
    }

    private static void lead(RoutingContext request, String next) {
        request.response()
                .setStatusCode(303)
                .putHeader("Location", next)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
