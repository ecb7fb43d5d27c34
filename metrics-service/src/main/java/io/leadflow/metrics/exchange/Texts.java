package io.leadflow.metrics.exchange;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** This service's own texts: {@code messages_en} and {@code messages_ru} beside this class. */
public final class Texts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

    static String text(Locale locale, String key, Object... args) {
        Object[] shown = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(shown);
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale spoken = "ru".equals(locale.getLanguage()) ? Locales.RUSSIAN : Locales.ENGLISH;
        String name = Texts.class.getPackageName() + ".messages";
        return ResourceBundle.getBundle(name, spoken, Texts.class.getClassLoader(), EXACT);
    }
}
