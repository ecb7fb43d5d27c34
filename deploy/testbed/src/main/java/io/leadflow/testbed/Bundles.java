package io.leadflow.testbed;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the texts of both languages. */
public final class Bundles {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private Bundles() {}

    /**
     * Keys that one language lacks, or whose texts take different numbers of arguments.
     *
     * @param bundle its base name
     */
    public static Set<String> differences(String bundle) {
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        ResourceBundle russian = ResourceBundle.getBundle(bundle, RUSSIAN);
        Set<String> different = new TreeSet<>();
        Stream.concat(english.keySet().stream(), russian.keySet().stream())
                .filter(key -> !same(english, russian, key))
                .forEach(different::add);
        return different;
    }

    private static boolean same(ResourceBundle one, ResourceBundle other, String key) {
        return one.containsKey(key)
                && other.containsKey(key)
                && arguments(one.getString(key)) == arguments(other.getString(key));
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
