package io.leadflow.contracts.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the reader's language why a document could not be parsed: parsers speak English only. */
public final class ParseFaults {
    private static final Pattern TWICE =
            Pattern.compile("Duplicate (?:field|Object property) [\"'](.*)[\"'].*", Pattern.DOTALL);

    private ParseFaults() {}

    /** In a few words, without the place: that is told beside it. */
    public static String text(Locale locale, JsonProcessingException fault) {
        Matcher twice = TWICE.matcher(String.valueOf(fault.getOriginalMessage()));
        return switch (fault) {
            case JsonEOFException e -> Messages.text(locale, "parse.ends-early");
            case StreamConstraintsException e -> Messages.text(locale, "parse.too-much");
            case JsonProcessingException e when twice.matches() ->
                    Messages.text(locale, "parse.twice", twice.group(1));
            default -> Messages.text(locale, "parse.unexpected");
        };
    }
}
