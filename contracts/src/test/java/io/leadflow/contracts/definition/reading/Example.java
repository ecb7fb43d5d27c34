package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A definition that has every kind of part, and what is read of it after an edit. */
final class Example {
    static final String YAML = text("valid.yaml");

    /** Uses everything that {@link #YAML} does not. */
    static final String RICH = text("rich.yaml");

    private Example() {}

    static ProcessDefinition definition() {
        return definition(YAML);
    }

    static ProcessDefinition definition(String yaml) {
        Reading reading = DefinitionReader.readYaml(bytes(yaml), Locales.ENGLISH);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).definition();
    }

    /** The example with the one occurrence of {@code from} replaced. */
    static String edited(String from, String to) {
        return edited(YAML, from, to);
    }

    static String edited(String yaml, String from, String to) {
        assertThat(yaml.split(Pattern.quote(from), -1)).as(from).hasSize(2);
        return yaml.replace(from, to);
    }

    static List<Problem> problems(String from, String to, Locale locale) {
        return problems(edited(from, to), locale);
    }

    static List<Problem> problems(String yaml, Locale locale) {
        Reading reading = DefinitionReader.readYaml(bytes(yaml), locale);
        return reading instanceof Reading.Invalid invalid ? invalid.problems() : List.of();
    }

    static ObjectNode tree(String yaml) {
        try {
            byte[] json = DefinitionReader.toJson(definition(yaml));
            return (ObjectNode) Wire.newMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream file = Example.class.getResourceAsStream("/definitions/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
