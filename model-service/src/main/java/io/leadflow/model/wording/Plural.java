package io.leadflow.model.wording;

import java.util.Locale;

/** Plural forms of English and Russian, by the rules of Unicode CLDR. */
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    /** The form that goes with a number as it is shown: with at most one decimal. */
    static Plural of(Locale locale, double number) {
        double shown = Quantities.rounded(Math.abs(number));
        if (shown != Math.rint(shown)) {
            return OTHER;
        }
        return "ru".equals(locale.getLanguage()) ? russian((long) shown) : english((long) shown);
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Plural english(long number) {
        return number == 1 ? ONE : OTHER;
    }

    private static Plural russian(long number) {
        long tens = number % 100;
        long units = number % 10;
        if ((tens >= 11 && tens <= 14) || units == 0 || units > 4) {
            return MANY;
        }
        return units == 1 ? ONE : FEW;
    }
}
