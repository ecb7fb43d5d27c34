package io.leadflow.service.exchange;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is told to people. Texts of a service are {@code leadflow/messages_en} and {@code
 * leadflow/messages_ru}; those that all have in common are beside this class.
 */
public final class Texts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String OWN = "leadflow.messages";
    private static final String COMMON = Texts.class.getPackageName() + ".messages";
    private static final int LONGEST = 64;

    private Texts() {}

    /** The problem {@code code} with its message and remedy, both with the same arguments. */
    public static Problem problem(Locale locale, String code, String pointer, Object... args) {
        return new Problem(
                code,
                pointer,
                text(locale, code + ".message", args),
                text(locale, code + ".remedy", args));
    }

    /** A value as it is shown in a message: not endless. */
    public static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    /** The text {@code key} with its arguments. */
    public static String text(Locale locale, String key, Object... args) {
        Object[] shown = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(pattern(locale, key), Locale.ROOT).format(shown);
    }

    /** What the service says itself goes before what all say alike. */
    private static String pattern(Locale locale, String key) {
        Locale spoken = "ru".equals(locale.getLanguage()) ? Locales.RUSSIAN : Locales.ENGLISH;
        ClassLoader services = Thread.currentThread().getContextClassLoader();
        ResourceBundle own = ResourceBundle.getBundle(OWN, spoken, services, EXACT);
        return own.containsKey(key)
                ? own.getString(key)
                : ResourceBundle.getBundle(COMMON, spoken, Texts.class.getClassLoader(), EXACT)
                        .getString(key);
    }
}
