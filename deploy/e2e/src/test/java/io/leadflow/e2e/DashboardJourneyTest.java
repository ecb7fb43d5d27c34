package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.leadflow.e2e.browser.Chromium;
import io.leadflow.e2e.browser.Look;
import io.leadflow.e2e.browser.OnChromium;
import io.leadflow.e2e.browser.OpenPage;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way of a new user: from an installation with nothing in it to a compared what-if. */
@Tag("browser")
@ExtendWith(OnChromium.class)
class DashboardJourneyTest {
    private static final Path DATA = Path.of("target", "journey");

    /** What stands on the buttons and links of the way, in a language. */
    private record Labels(
            String openExample,
            String publish,
            String reallyPublish,
            String processes,
            String simulateIt,
            String start,
            String whatIf,
            String lever,
            String compare,
            String better) {
        static Labels in(Look look) {
            return look.language().equals("ru")
                    ? new Labels(
                            "Открыть пример",
                            "Опубликовать…",
                            "Опубликовать",
                            "Процессы",
                            "Смоделировать: Мой процесс продаж",
                            "Запустить",
                            "Что, если…",
                            "Социальные сети",
                            "Смоделировать",
                            "Лучше")
                    : new Labels(
                            "Open the example",
                            "Publish…",
                            "Publish",
                            "Processes",
                            "Simulate My sales process",
                            "Simulate",
                            "What if…",
                            "Social media",
                            "Simulate",
                            "Better");
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadflow.e2e.browser.Look#all")
    void fromAnEmptyInstallationToAComparedWhatIf(Look look, Chromium chromium) {
        // Given nothing
        try (Platform platform =
                        Platform.start(new PlatformOptions(DATA, true, Map.of(), Map.of()));
                OpenPage open = chromium.open(look)) {
            Labels labels = Labels.in(look);
            Page page = open.page();
            open.visit(platform.url(ServiceName.DASHBOARD));

            // When
            seen(open, "journey-1-empty", ".steps");
            press(page, AriaRole.LINK, labels.openExample);
            seen(open, "journey-2-example", ".cm-line");
            publish(page, labels);
            seen(open, "journey-3-published", "process-drawing svg");
            press(page, AriaRole.LINK, labels.processes);
            press(page, AriaRole.LINK, labels.simulateIt);
            page.locator("input[name=replications]").fill("20");
            seen(open, "journey-4-request", "form.stack input");
            press(page, AriaRole.BUTTON, labels.start);
            page.locator("h1 .tag.good").waitFor();
            page.locator(".tile data:not([value=''])").first().waitFor();
            seen(open, "journey-5-run", "canvas");
            press(page, AriaRole.LINK, labels.whatIf);
            page.locator("#lever-rate\\.social-name").waitFor();
            assertThat(page.locator("#lever-rate\\.social-name").innerText())
                    .isEqualTo(labels.lever);
            Locator percent = page.locator(".lever input[type=number]").first();
            percent.fill("60");
            percent.press("Tab");
            seen(open, "journey-6-levers", ".whatif-changes li");
            press(page, AriaRole.BUTTON, labels.compare);

            // Then
            seen(open, "journey-7-compared", "run-comparison canvas");
            Locator better = page.locator(".note.good");
            assertThat(better.locator("h3").innerText()).isEqualTo(labels.better);
            assertThat(better.innerText()).contains("95 %");
            String shared = page.url();
            page.reload();
            open.awaitDrawn("run-comparison canvas");
            assertThat(page.url()).isEqualTo(shared).contains("levers=").contains("run=");
            open.assertNothingWrong();
        }
    }

    private static void publish(Page page, Labels labels) {
        press(page, AriaRole.BUTTON, labels.publish);
        page.locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(labels.reallyPublish))
                .click();
        page.waitForURL("**/#/processes/my-process/**");
    }

    private static void seen(OpenPage open, String name, String shown) {
        open.awaitDrawn(shown);
        open.picture("-" + name);
        open.assertAccessible();
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
