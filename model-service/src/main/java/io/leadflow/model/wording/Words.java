package io.leadflow.model.wording;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.problem.Locales;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Texts of diagram and handbook in a language: {@code leadflow/handbook_en} and {@code
 * leadflow/handbook_ru}, patterns of {@link MessageFormat}.
 */
public final class Words {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Locale locale;
    private final ResourceBundle texts;

    private Words(Locale locale) {
        this.locale = locale;
        texts =
                ResourceBundle.getBundle(
                        "leadflow.handbook", locale, Words.class.getClassLoader(), EXACT);
    }

    /** Those of the language of {@code locale}; English where the product does not speak it. */
    public static Words in(Locale locale) {
        boolean russian = "ru".equals(locale.getLanguage());
        return new Words(russian ? Locales.RUSSIAN : Locales.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** The language's tag: {@code en} or {@code ru}. */
    public String language() {
        return locale.getLanguage();
    }

    /** The text {@code key} with arguments that are texts already. */
    public String text(String key, String... args) {
        return new MessageFormat(texts.getString(key), locale).format(args);
    }

    /** The text of a value of an enum: {@code key.paid-search}, say. */
    public String text(String key, Enum<?> value) {
        return text(key + '.' + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How many of something: {@code key} with the plural form that the number asks for. */
    public String count(String key, double number) {
        return text(
                key + '.' + Plural.of(locale, number).suffix(), Quantities.number(locale, number));
    }

    public Quantities quantities() {
        return new Quantities(this);
    }

    /** A text without the characters that XML cannot hold; null where there is none. */
    public static String legal(String text) {
        return text == null ? null : ILLEGAL.matcher(text).replaceAll("");
    }

    /** A text of a definition in this language, or in the other one; null where there is none. */
    public String of(LocalizedText text) {
        if (text == null) {
            return null;
        }
        String wanted = text.in(locale);
        return isBlank(wanted) ? present(other(text)) : present(wanted);
    }

    /** Like {@link #of(LocalizedText)}, {@code absent} where there is no text. */
    public String of(LocalizedText text, String absent) {
        String found = of(text);
        return found == null ? absent : found;
    }

    private String other(LocalizedText text) {
        return "ru".equals(language()) ? text.en() : text.ru();
    }

    private static String present(String text) {
        return isBlank(text) ? null : legal(text).strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
