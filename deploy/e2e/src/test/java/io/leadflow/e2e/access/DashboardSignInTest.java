package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.leadflow.e2e.browser.Chromium;
import io.leadflow.e2e.browser.Look;
import io.leadflow.e2e.browser.OnChromium;
import io.leadflow.e2e.browser.OpenPage;
import io.leadflow.embedded.ServiceName;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody signs in to the dashboard and sees which workspace it is. */
@ExtendWith({Guarded.Resolver.class, OnChromium.class})
class DashboardSignInTest {

    @ParameterizedTest
    @CsvSource({"en, false", "ru, true"})
    void thePagesAreShownAfterSigningIn(
            String language, boolean phone, Guarded guarded, Chromium chromium) {
        // Given
        URI dashboard = guarded.platform().url(ServiceName.DASHBOARD);
        Look look = new Look(language, phone, false);
        try (OpenPage open = chromium.open(look)) {
            Page page = open.page();
            page.navigate(dashboard.toString());
            assertThat(page.url()).startsWith(guarded.keycloak().issuer());

            // When
            page.locator("#username").fill("viewer");
            page.locator("#password").fill("secret");
            page.locator("#kc-login").click();

            // Then
            page.locator("main h1").first().waitFor();
            assertThat(page.url()).startsWith(dashboard.toString());
            assertThat(page.locator("header .muted").innerText()).endsWith("acme");
            open.awaitDrawn("h1");
            open.picture("-signed-in");
            open.assertAccessible();
        }
    }
}
