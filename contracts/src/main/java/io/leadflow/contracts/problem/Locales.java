package io.leadflow.contracts.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages the product speaks: English and Russian. */
public final class Locales {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final List<Locale> SPOKEN = List.of(ENGLISH, RUSSIAN);

    private Locales() {}

    /**
     * The spoken language that an {@code Accept-Language} header asks for first; English where it
     * asks for none of them, is malformed or absent.
     */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
