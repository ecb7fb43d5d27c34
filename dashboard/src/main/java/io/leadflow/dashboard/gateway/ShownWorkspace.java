package io.leadflow.dashboard.gateway;

import io.leadflow.access.AccessSettings;
import io.leadflow.contracts.Workspace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells the pages whether somebody has signed in, and to which workspace, if the token names one;
 * the services look for themselves.
 */
@ApplicationScoped
class ShownWorkspace {
    private static final int BEFORE_OTHERS = -1;

    private final AccessSettings settings;

    ShownWorkspace(AccessSettings settings) {
        this.settings = settings;
    }

    void routes(@Observes Router router) {
        router.get("/workspace").order(BEFORE_OTHERS).handler(this::tell);
    }

    private void tell(RoutingContext request) {
        Optional<String> token = Optional.ofNullable(Caller.of(request).token());
        request.response()
                .putHeader("Content-Type", "text/plain;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .setStatusCode(token.isPresent() ? 200 : 204)
                .end(
                        token.flatMap(text -> named(text, settings.workspaceClaim()))
                                .map(Workspace::id)
                                .orElse(""));
    }

    /** Empty where the token names none, or is no JWT. */
    static Optional<Workspace> named(String token, String claim) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            Object named = new JsonObject(Buffer.buffer(claims)).getValue(claim);
            return named instanceof String id ? Workspace.of(id) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DecodeException e) {
            return Optional.empty();
        }
    }
}
