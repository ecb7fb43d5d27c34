package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GoBackOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import io.leadflow.e2e.browser.Chromium;
import io.leadflow.e2e.browser.Look;
import io.leadflow.e2e.browser.OnChromium;
import io.leadflow.e2e.browser.OpenPage;
import io.leadflow.embedded.ServiceName;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody signs in to the dashboard, sees which workspace it is, and signs out. */
@ExtendWith({Guarded.Resolver.class, OnChromium.class})
class DashboardSignInTest {
    private static final String SIGN_OUT = "form[action='/sign-out'] button";

    @ParameterizedTest
    @CsvSource({"en, false, false", "ru, false, true", "en, true, true", "ru, true, false"})
    void thePagesAreShownFromSigningInToSigningOut(
            String language, boolean phone, boolean dark, Guarded guarded, Chromium chromium) {
        // Given
        URI dashboard = guarded.platform().url(ServiceName.DASHBOARD);
        try (OpenPage open = chromium.open(new Look(language, phone, dark))) {
            Page page = open.page();
            page.navigate(dashboard.toString());
            assertAsked(page, guarded);

            // When
            signIn(page);

            // Then
            assertThat(page.url()).startsWith(dashboard.toString());
            assertThat(page.locator("header .muted").innerText()).endsWith("acme");
            open.awaitDrawn("h1");
            page.locator(SIGN_OUT).waitFor();
            open.picture("-signed-in");
            open.assertAccessible();

            // When
            page.locator(SIGN_OUT).focus();
            page.keyboard().press("Enter");

            // Then
            page.waitForURL(dashboard.resolve("/signed-out").toString());
            assertThat(page.locator("h1").innerText())
                    .contains("You have signed out of Leadflow")
                    .contains("Вы вышли из Leadflow");
            assertThat(page.content()).doesNotContain("iewer").doesNotContain("acme");
            open.picture("-signed-out");
            open.assertAccessible();
            open.assertNothingWrong();

            // When
            page.locator("a[href='/']").click();

            // Then the provider's session is over, too
            assertAsked(page, guarded);
        }
    }

    @Test
    void aCopyOfTheSessionIsWorthNothingAfterSigningOut(Guarded guarded, Chromium chromium) {
        // Given
        URI dashboard = guarded.platform().url(ServiceName.DASHBOARD);
        Look look = new Look("en", false, false);
        try (OpenPage open = chromium.open(look);
                OpenPage other = chromium.open(look)) {
            open.page().navigate(dashboard.toString());
            signIn(open.page());
            List<Cookie> session =
                    open.page().context().cookies(dashboard.toString()).stream()
                            .filter(cookie -> cookie.name.startsWith("q_session"))
                            .toList();
            other.page().context().addCookies(session);
            other.visit(dashboard);
            assertThat(other.page().url()).startsWith(dashboard.toString());

            // When
            open.page().locator(SIGN_OUT).click();
            open.page().waitForURL(dashboard.resolve("/signed-out").toString());
            other.page().navigate(dashboard.toString());

            // Then
            assertAsked(other.page(), guarded);
        }
    }

    @Test
    void goingBackShowsNothing(Guarded guarded, Chromium chromium) {
        // Given
        URI dashboard = guarded.platform().url(ServiceName.DASHBOARD);
        try (OpenPage open = chromium.open(new Look("en", false, false))) {
            Page page = open.page();
            page.navigate(dashboard.toString());
            signIn(page);
            page.locator(SIGN_OUT).click();
            page.waitForURL(dashboard.resolve("/signed-out").toString());

            // When
            page.goBack(new GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));

            // Then
            assertAsked(page, guarded);
        }
    }

    private static void signIn(Page page) {
        page.locator("#username").fill("viewer");
        page.locator("#password").fill("secret");
        page.locator("#kc-login").click();
        page.locator("main h1").first().waitFor();
    }

    /** For the password. */
    private static void assertAsked(Page page, Guarded guarded) {
        page.locator("#password").waitFor();
        assertThat(page.url()).startsWith(guarded.keycloak().issuer());
    }
}
