package io.leadflow.embedded.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language and the characters a person reads, as their environment says: {@code LC_ALL}, {@code
 * LC_MESSAGES} or {@code LANG}, the first that is set, like {@code ru_RU.UTF-8}. Java's own reading
 * of them needs the locale to be installed.
 *
 * @param locale the language
 * @param charset how to write it; UTF-8 where nothing else is asked for
 */
record Speech(Locale locale, Charset charset) {

    static Speech of(Map<String, String> environment) {
        Optional<String> asked =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst();
        return asked.map(Speech::parse)
                .orElseGet(() -> new Speech(Locale.getDefault(), StandardCharsets.UTF_8));
    }

    private static Speech parse(String value) {
        String language = value.split("[_.@]", 2)[0];
        String charset = value.contains(".") ? value.replaceAll("^[^.]*\\.|@.*$", "") : "";
        return new Speech(Locale.of(language), charset(charset));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
