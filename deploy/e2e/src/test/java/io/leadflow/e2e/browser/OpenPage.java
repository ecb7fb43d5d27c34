package io.leadflow.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tab, and what went wrong in it: errors on the console, requests that leave the machine. */
public final class OpenPage implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    OpenPage(Look look, BrowserContext context) {
        this.look = look;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (Set.of("error", "warning").contains(message.type())) {
                        wrong.add(
                                message.type() + ": " + message.text() + " " + message.location());
                    }
                });
        page.onPageError(error -> wrong.add("uncaught: " + error));
        page.onRequest(
                request -> {
                    URI uri = URI.create(request.url());
                    if (uri.getHost() != null && !HERE.contains(uri.getHost())) {
                        wrong.add("left the machine: " + uri);
                    }
                });
    }

    /** The tab itself. */
    public Page page() {
        return page;
    }

    /** Goes to an address of the dashboard and waits for its heading. */
    public void visit(URI address) {
        page.navigate(address.toString());
        page.locator("main h1").first().waitFor();
    }

    /**
     * Waits until the page has what it is for, is not busy, and has drawn every chart.
     *
     * @param shown a selector of what it is for
     */
    public void awaitDrawn(String shown) {
        page.locator("main").locator(shown).first().waitFor();
        page.waitForFunction(
                "() => !document.querySelector('main [aria-busy]')"
                        + " && [...document.querySelectorAll('chart-card .plot')]"
                        + ".every(plot => plot.querySelector('canvas'))");
    }

    /** Keeps a picture of the whole page among the build's artefacts. */
    public void picture(String name) {
        page.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(look + name + ".png")));
    }

    /** Fails where axe finds a violation of WCAG 2.2 AA, or the page scrolls sideways. */
    public void assertAccessible() {
        List<Rule> violations =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
        assertThat(violations).as("axe at " + page.url()).extracting(OpenPage::told).isEmpty();
        Object beyond =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue()).as("scrolls sideways").isLessThanOrEqualTo(0);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }

    /** Fails where something went wrong since the tab was opened. */
    public void assertNothingWrong() {
        assertThat(wrong).as("console and requests").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
