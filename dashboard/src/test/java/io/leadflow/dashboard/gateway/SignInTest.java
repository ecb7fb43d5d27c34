package io.leadflow.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has to sign in gets cookies that scripts, other sites and plain HTTP do not see. */
@QuarkusTest
@TestProfile(SignInTest.Guarded.class)
@QuarkusTestResource(Origin.class)
class SignInTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI here;

    /** Behind a proxy that ends TLS; the issuer is not asked before somebody comes back from it. */
    public static final class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>();
            settings.put("leadflow.access.required", "true");
            settings.put("leadflow.access.issuer", "https://issuer.example");
            settings.put("leadflow.sign-in.client-secret", "a secret of thirty-two characters");
            settings.put("quarkus.oidc.discovery-enabled", "false");
            settings.put("quarkus.oidc.authorization-path", "/authorize");
            settings.put("quarkus.oidc.token-path", "/token");
            settings.put("quarkus.oidc.jwks-path", "/keys");
            settings.put("quarkus.oidc.jwks.resolve-early", "false");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            return settings;
        }
    }

    private HttpResponse<String> ask(String scheme) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(here).header("X-Forwarded-Proto", scheme).build(),
                BodyHandlers.ofString());
    }

    @Test
    void cookiesAreForThisAddressAlone() throws Exception {
        // When
        HttpResponse<String> answer = ask("https");

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("https://issuer.example/"));
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .containsIgnoringCase("; HttpOnly")
                                        .containsIgnoringCase("; Secure")
                                        .containsIgnoringCase("; SameSite=Lax"));
    }

    @Test
    void whoeverComesByTlsIsToComeSoAgain() throws Exception {
        // When
        HttpResponse<String> secure = ask("https");
        HttpResponse<String> plain = ask("http");

        // Then
        assertThat(secure.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
