package io.leadflow.dashboard.signout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing out by way of a provider that has an address for it, behind a proxy that ends TLS. */
@QuarkusTest
@TestProfile(SignOutAtProviderTest.Ending.class)
@WithTestResource(value = Issuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SignOutAtProviderTest {
    @TestHTTPResource("/")
    URI here;

    /** The address has a query of its own already. */
    public static final class Ending implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.end-session-path", "/end?realm=leadflow",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true");
        }
    }

    @Test
    void theProviderLeadsBackToWhereTheProxyIs() throws Exception {
        // Given
        Visitor visitor = new Visitor(here);
        visitor.signIn("acme");

        // When
        String next = visitor.post("/sign-out").headers().firstValue("Location").orElseThrow();

        // Then
        assertThat(next)
                .matches(
                        "http://127\\.0\\.0\\.1:\\d+/end\\?realm=leadflow"
                                + "&id_token_hint=e[\\w-]+\\.e[\\w-]+\\.[\\w-]+"
                                + "&client_id=leadflow-dashboard"
                                + "&post_logout_redirect_uri="
                                + "https%3A%2F%2Fleadflow\\.example%2Fsigned-out");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }
}
