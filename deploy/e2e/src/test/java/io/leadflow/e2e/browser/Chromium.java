package io.leadflow.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine; a machine without one skips these tests and says so. */
public final class Chromium implements AutoCloseable {
    private static final List<String> USUAL =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        // the browser of this machine is used, so none is to be fetched
        playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** Starts it, or ends the calling test as skipped where there is none. */
    public static Chromium start() {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "no Chromium on this machine: install it, or name it in LEADFLOW_CHROMIUM");
        return new Chromium(executable.get());
    }

    private static Optional<Path> find() {
        String named = System.getenv("LEADFLOW_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens an empty tab as a reader with this language and screen has it.
     *
     * @param look how
     */
    public OpenPage open(Look look) {
        return new OpenPage(
                look,
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(look.locale())
                                .setColorScheme(look.scheme())
                                .setViewportSize(look.width(), look.height())));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
