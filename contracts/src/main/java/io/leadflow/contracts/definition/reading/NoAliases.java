package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.leadflow.contracts.problem.Messages;
import java.io.IOException;
import java.util.Locale;

/** Refuses YAML aliases, which Jackson would read as texts. */
final class NoAliases extends JsonParserDelegate {
    private final YAMLParser yaml;
    private final Locale locale;

    private NoAliases(YAMLParser yaml, Locale locale) {
        super(yaml);
        this.yaml = yaml;
        this.locale = locale;
    }

    static JsonParser in(JsonParser parser, Locale locale) {
        return parser instanceof YAMLParser yaml ? new NoAliases(yaml, locale) : parser;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (yaml.isCurrentAlias()) {
            String message = Messages.text(locale, "yaml-alias", yaml.getText());
            throw new JsonParseException(this, message, currentTokenLocation());
        }
        return token;
    }

    @Override
    public String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }
}
