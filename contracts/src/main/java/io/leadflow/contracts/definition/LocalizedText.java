package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;

/** A text people read, in the product's languages; at least one of them is given. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalizedText(
        @JsonPropertyDescription("English text.") String en,
        @JsonPropertyDescription("Russian text.") String ru) {

    /** The text in the language of {@code locale}, or in the other language where it is missing. */
    public String in(Locale locale) {
        boolean russian = "ru".equals(locale.getLanguage());
        String wanted = russian ? ru : en;
        return wanted != null ? wanted : russian ? en : ru;
    }
}
