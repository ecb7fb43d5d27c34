package io.leadflow.embedded;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the platform tells people, in English or Russian. */
public final class Messages {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "io.leadflow.embedded.messages",
                        locale,
                        Messages.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The messages for a reader: Russian for Russian, English for everybody else.
     *
     * @param locale the reader's
     */
    public static Messages in(Locale locale) {
        boolean russian = RUSSIAN.getLanguage().equals(locale.getLanguage());
        return new Messages(russian ? RUSSIAN : Locale.ENGLISH);
    }

    /** All texts, by key. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The language spoken. */
    public Locale locale() {
        return locale;
    }

    /**
     * A message with its details filled in.
     *
     * @param key its key in the bundle
     * @param details filled in for {0}, {1}, …
     */
    public String say(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }

    String problem(PlatformException.Reason reason, Object... details) {
        return say("problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), details);
    }
}
