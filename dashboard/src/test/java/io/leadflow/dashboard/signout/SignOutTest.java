package io.leadflow.dashboard.signout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out where the provider has no address for it. */
@QuarkusTest
@WithTestResource(value = Issuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SignOutTest {
    @TestHTTPResource("/")
    URI here;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(here);
        Issuer.REVOKED.clear();
    }

    @Test
    void theSessionEnds() throws Exception {
        // Given
        visitor.signIn("acme");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/workspace").body()).isEqualTo("acme");

        // When
        HttpResponse<String> answer = visitor.post("/sign-out");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertLocation(answer).isEqualTo("/signed-out");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertAskedToSignIn(visitor);
    }

    @Test
    void aCopyOfTheSessionIsWorthNothing() throws Exception {
        // Given
        visitor.signIn("acme");
        Visitor thief = visitor.copy();
        assertThat(thief.get("/").statusCode()).isEqualTo(200);

        // When
        visitor.post("/sign-out");

        // Then
        assertThat(thief.copy().script("/api/model/processes").statusCode()).isEqualTo(499);
        assertAskedToSignIn(thief);
        assertThat(Issuer.REVOKED).containsExactly("renews acme");
    }

    @Test
    void otherSessionsGoOn() throws Exception {
        // Given
        Visitor other = new Visitor(here);
        other.signIn("acme");
        visitor.signIn("acme");

        // When
        visitor.post("/sign-out");

        // Then
        assertThat(other.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void onePersonSignsInAgain() throws Exception {
        // Given
        visitor.signIn("acme");
        visitor.post("/sign-out");

        // When
        visitor.signIn("acme");

        // Then
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsInNoWorkspaceSignsOutToo() throws Exception {
        // Given
        visitor.signIn(Issuer.NOWHERE);

        // When
        HttpResponse<String> told = visitor.get("/workspace");
        visitor.post("/sign-out");

        // Then
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
        assertAskedToSignIn(visitor);
    }

    @Test
    void noLinkSignsAnybodyOut() throws Exception {
        // Given
        visitor.signIn("acme");

        // When
        HttpResponse<String> answer = visitor.get("/sign-out");

        // Then
        assertLocation(answer).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsSignedInIsNotToldOtherwise() throws Exception {
        // Given
        visitor.signIn("acme");

        // When, Then
        assertLocation(visitor.get("/signed-out")).isEqualTo("/");
    }

    @Test
    void signingOutTwiceIsNoMoreThanOnce() throws Exception {
        // When
        HttpResponse<String> answer = visitor.post("/sign-out");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertLocation(answer).isEqualTo("/signed-out");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void thePageAfterwardsNeedsNoSession() throws Exception {
        // When
        HttpResponse<String> page = visitor.get("/signed-out");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You have signed out").contains("Вы вышли");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.get("/icon.svg").statusCode()).isEqualTo(200);
    }

    private static AbstractStringAssert<?> assertLocation(HttpResponse<String> answer) {
        return assertThat(answer.headers().firstValue("Location").orElseThrow());
    }

    private static void assertAskedToSignIn(Visitor visitor) throws Exception {
        HttpResponse<String> answer = visitor.get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertLocation(answer).contains("/authorize?");
    }
}
