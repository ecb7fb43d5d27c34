package io.leadflow.model.exchange;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.service.exchange.Parameters;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The language of what is written for people. */
public final class Language {
    private static final Map<String, Locale> KNOWN =
            new TreeMap<>(Map.of("en", Locales.ENGLISH, "ru", Locales.RUSSIAN));

    private Language() {}

    /** The one that {@code lang} names, or else the one that {@code Accept-Language} asks for. */
    public static Locale of(Parameters parameters, String lang, HttpHeaders headers) {
        Locale accepted = Locales.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return parameters.oneOf("lang", lang, KNOWN, accepted);
    }
}
