package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadflow.e2e.browser.Chromium;
import io.leadflow.e2e.browser.Look;
import io.leadflow.e2e.browser.OnChromium;
import io.leadflow.e2e.browser.OpenPage;
import io.leadflow.embedded.ServiceName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard in a real browser: readable by everybody, and its figures are those of REST. */
@Tag("browser")
@ExtendWith({OnPlatform.class, OnChromium.class})
class DashboardTest {
    private static final List<String> TABS =
            List.of("funnel", "sources", "frozen", "time", "money", "people", "metrics");

    @ParameterizedTest
    @MethodSource("io.leadflow.e2e.browser.Look#all")
    void everyPageIsReadableByEverybody(Look look, Leadflow leadflow, Chromium chromium) {
        // Given
        UUID run = leadflow.simulate(Example.LOANS, Example.LOANS.request(2, 7));

        // When
        try (OpenPage open = chromium.open(look)) {
            look(open, leadflow, "#/processes", "tbody tr");
            look(open, leadflow, "#/processes/" + Example.LOANS.id(), "svg [role=img], svg g");
            look(open, leadflow, "#/processes/" + Example.LOANS.id() + "/edit", ".cm-line");
            look(open, leadflow, "#/processes/" + Example.LOANS.id() + "/form", ".groups input");
            look(open, leadflow, "#/processes/" + Example.LOANS.id() + "/versions", "tbody tr");
            look(open, leadflow, "#/runs", "tbody tr");
            look(open, leadflow, "#/runs/new", "form.stack input");
            for (String tab : TABS) {
                look(open, leadflow, "#/runs/" + run + "/" + tab, "canvas, .metric-value");
            }

            // Then
            open.assertNothingWrong();
        }
    }

    private static void look(OpenPage open, Leadflow leadflow, String place, String shown) {
        open.visit(address(leadflow, place));
        open.awaitDrawn(shown);
        open.picture(place.replaceAll("[0-9a-f-]{36}", "run").replaceAll("\\W+", "-"));
        open.assertAccessible();
    }

    @Test
    void theFiguresOfALiveRunEndAsRestHasThem(Leadflow leadflow, Chromium chromium) {
        // Given a page that is open while events arrive at full speed
        UUID run = leadflow.request(Example.LOANS, Example.LOANS.request(16, 11));
        try (OpenPage open = chromium.open(new Look("en", false, false))) {
            open.page().addInitScript(LONG_TASKS);
            open.visit(address(leadflow, "#/runs/" + run));

            // When
            leadflow.awaitCompleted(run);
            JsonNode funnel = leadflow.statistics(run, "funnel");
            open.page().getByText("Finished").first().waitFor();

            // Then
            JsonNode outcomes = funnel.path("outcomes");
            for (String outcome : List.of("leads", "won", "lost", "frozen", "open")) {
                double mean = outcomes.path(outcome).path("mean").asDouble();
                awaitTile(open.page(), outcome, mean);
            }
            System.out.printf(
                    "live view: events=%d longest_task_ms=%s%n",
                    leadflow.run(run).path("progress").path("events").asLong(),
                    open.page().evaluate("Math.round(Math.max(0, ...window.longTasks))"));
            open.assertNothingWrong();
        }
    }

    private static final String LONG_TASKS =
            "window.longTasks = []; new PerformanceObserver(list => list.getEntries().forEach("
                    + "task => window.longTasks.push(task.duration)))"
                    + ".observe({ type: 'longtask', buffered: true });";

    /** The page asks for the last figures a moment after the run has ended. */
    private static void awaitTile(Page page, String outcome, double expected) {
        String name =
                switch (outcome) {
                    case "leads" -> "Leads";
                    case "won" -> "Won";
                    case "lost" -> "Lost";
                    case "frozen" -> "Frozen";
                    default -> "Still open";
                };
        Locator figure = page.locator(".tile:has(.name:text-is(\"" + name + "\")) data");
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(NumberFormatException.class)
                .untilAsserted(
                        () ->
                                assertThat(Double.parseDouble(figure.getAttribute("value")))
                                        .as(outcome)
                                        .isEqualTo(expected));
    }

    @Test
    void aChartHasItsTableItsCsvAndItsPicture(Leadflow leadflow, Chromium chromium) {
        // Given
        UUID run = leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(3, 2));
        try (OpenPage open = chromium.open(new Look("en", false, false))) {
            open.visit(address(leadflow, "#/runs/" + run));
            Locator card = open.page().locator("chart-card").first();
            card.locator("canvas").first().waitFor();

            // When
            String picture =
                    open.page()
                            .waitForDownload(() -> card.getByText("PNG").click())
                            .suggestedFilename();
            String csv =
                    open.page()
                            .waitForDownload(() -> card.getByText("CSV").click())
                            .suggestedFilename();
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Table"))
                    .click();

            // Then
            assertThat(picture).isEqualTo("funnel.png");
            assertThat(csv).contains("funnel").endsWith(".csv");
            assertThat(card.locator("tbody tr").allInnerTexts())
                    .hasSize(3)
                    .anySatisfy(row -> assertThat(row).contains("First call"));
            open.assertNothingWrong();
        }
    }

    private static URI address(Leadflow leadflow, String place) {
        return leadflow.address(ServiceName.DASHBOARD, "/" + place);
    }
}
