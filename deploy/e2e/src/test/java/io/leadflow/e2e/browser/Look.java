package io.leadflow.e2e.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who looks at a page and with what.
 *
 * @param language en or ru
 * @param phone whether the screen is a phone's
 * @param dark whether the system is set to dark
 */
public record Look(String language, boolean phone, boolean dark) {

    /** Both languages on both screens, one of each in the dark. */
    public static List<Look> all() {
        return Stream.of(
                        new Look("en", false, false),
                        new Look("ru", false, true),
                        new Look("en", true, true),
                        new Look("ru", true, false))
                .toList();
    }

    String locale() {
        return language.equals("ru") ? "ru-RU" : "en-GB";
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    int width() {
        return phone ? 375 : 1280;
    }

    int height() {
        return phone ? 812 : 900;
    }

    @Override
    public String toString() {
        return language + (phone ? "-phone" : "-desktop") + (dark ? "-dark" : "-light");
    }
}
