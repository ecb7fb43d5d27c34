package io.leadflow.dashboard.signout;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Says that one has signed out: the same to everybody, and whole without the guarded bundle. */
@ApplicationScoped
class SignedOutPage {
    private final Buffer html;

    SignedOutPage() {
        try (InputStream page = SignedOutPage.class.getResourceAsStream("signed-out.html")) {
            html = Buffer.buffer(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(html);
    }
}
