package io.leadflow.contracts.problem;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Texts of problems by key: {@code messages_en} and {@code messages_ru} beside this class. */
public final class Messages {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int LISTED = 12;

    private Messages() {}

    /** The problem {@code code} with its message and remedy, both with the same arguments. */
    public static Problem problem(Locale locale, String code, String pointer, Object... args) {
        return new Problem(
                code,
                pointer,
                text(locale, code + ".message", args),
                text(locale, code + ".remedy", args));
    }

    /** Numbers are shown as written, lists with commas, the same in every language. */
    public static String text(Locale locale, String key, Object... args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = shown(args[i]);
        }
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(shown);
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale spoken = "ru".equals(locale.getLanguage()) ? Locales.RUSSIAN : Locales.ENGLISH;
        String name = Messages.class.getPackageName() + ".messages";
        return ResourceBundle.getBundle(name, spoken, Messages.class.getClassLoader(), EXACT);
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double d when Double.isFinite(d) -> plain(BigDecimal.valueOf(d));
            case Collection<?> all -> listed(all);
            default -> String.valueOf(value);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String listed(Collection<?> all) {
        String shown =
                all.stream().limit(LISTED).map(Messages::shown).collect(Collectors.joining(", "));
        return all.size() > LISTED ? shown + ", …" : shown;
    }
}
