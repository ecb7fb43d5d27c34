package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing within limits, and writing what was read. */
class DefinitionReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String LOG_ODDS =
            "logOdds: 0.5 + 0.8 * lead.fit - 0.05 * lead.responseHours";

    /** Texts that YAML would take for something else if they were written without quotes. */
    private static final String ODD_TEXT = "logOdds: \"lead.segment == '#: no' ? 1.5 : -1.5\"";

    private static final String ODD_NAMES =
            "{smb: 0.2, 'no': 0.1, '1': 0.1, '14:00': 0.1, '#a: b': 0.1, '- c': 0.1, Mid-market:"
                    + " 0.2";

    static List<ProcessDefinition> definitions() {
        return List.of(
                Example.definition(),
                Example.definition(Example.RICH),
                Example.definition(Example.edited(Example.RICH, LOG_ODDS, ODD_TEXT)),
                Example.definition(
                        Example.edited(Example.RICH, "{smb: 0.7, Mid-market: 0.2", ODD_NAMES)));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void jsonGivesTheSameBytesAgain(ProcessDefinition definition) {
        // Given
        byte[] json = DefinitionReader.toJson(definition);

        // When
        ProcessDefinition again = valid(DefinitionReader.readJson(json, Locales.ENGLISH));

        // Then
        assertThat(again).isEqualTo(definition);
        assertThat(DefinitionReader.toJson(again)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void yamlGivesTheSameBytesAgain(ProcessDefinition definition) {
        // Given
        byte[] yaml = DefinitionReader.toYaml(definition);

        // When
        ProcessDefinition again = valid(DefinitionReader.readYaml(yaml, Locales.ENGLISH));

        // Then
        assertThat(again).isEqualTo(definition);
        assertThat(DefinitionReader.toYaml(again)).isEqualTo(yaml);
    }

    @Test
    void yamlIsPlainAndKeepsNumbersAsGiven() {
        // Given
        ProcessDefinition definition = Example.definition();

        // When
        String yaml = new String(DefinitionReader.toYaml(definition), StandardCharsets.UTF_8);

        // Then
        assertThat(yaml)
                .startsWith("schemaVersion: 1\nid: small-sales\nname:\n  en: Small sales\n")
                .contains("  mean: 5000\n", "  cv: 0.8\n", "ratePerDay: 12\n", "perLead: 2.5\n")
                .contains("ru: Малые продажи\n");
    }

    @Test
    void aParsedDocumentIsReadLikeItsText() throws IOException {
        // Given
        JsonNode document = MAPPER.readTree(DefinitionReader.toJson(Example.definition()));

        // When
        Reading reading = DefinitionReader.read(document, Locales.ENGLISH);

        // Then
        assertThat(reading).isEqualTo(new Reading.Valid(Example.definition()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"id\": \"a\",}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{\"id\": NaN}",
                "{\"id\": Infinity}",
                "{} {}"
            })
    void malformedJsonIsOneProblem(String json) {
        // Given
        byte[] document = Example.bytes(json);

        // When
        Problem problem = only(DefinitionReader.readJson(document, Locales.ENGLISH));

        // Then
        assertThat(problem.code()).isEqualTo("malformed-json");
        assertThat(problem.message()).containsPattern("line \\d+, column \\d+: \\S+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: [1",
                "a: 1\na: 2",
                "a: &x 1\nb: *x",
                "a: &a [*a]",
                "a: 1\n---\nb: 2",
                "\tb: 1",
                "a: .nan"
            })
    void malformedYamlIsOneProblem(String yaml) {
        // Given
        byte[] document = Example.bytes(yaml);

        // When
        Problem problem = only(DefinitionReader.readYaml(document, Locales.RUSSIAN));

        // Then
        assertThat(problem.code()).isEqualTo("malformed-yaml");
        assertThat(problem.message()).containsPattern("строка \\d+, столбец \\d+: \\S+");
    }

    @Test
    void nestingHasALimit() {
        // Given
        String deep = "[".repeat(1000) + "]".repeat(1000);

        // When
        Problem json = only(DefinitionReader.readJson(Example.bytes(deep), Locales.ENGLISH));
        Problem yaml = only(DefinitionReader.readYaml(Example.bytes(deep), Locales.ENGLISH));

        // Then
        assertThat(json.code()).isEqualTo("malformed-json");
        assertThat(yaml.code()).isEqualTo("malformed-yaml");
    }

    @Test
    void sizeHasALimit() {
        // Given
        byte[] document = new byte[DocumentParser.MAX_BYTES + 1];

        // When
        Reading reading = DefinitionReader.readJson(document, Locale.ENGLISH);

        // Then
        assertThat(only(reading).code()).isEqualTo("too-large");
        assertThat(((Reading.Invalid) reading).isMalformed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\""})
    void aDocumentThatIsNoObjectIsAStructuralProblem(String json) {
        // Given
        byte[] document = Example.bytes(json);

        // When
        Problem problem = only(DefinitionReader.readJson(document, Locales.ENGLISH));

        // Then
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.pointer()).isEmpty();
    }

    private static ProcessDefinition valid(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).definition();
    }

    private static Problem only(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Invalid.class);
        assertThat(((Reading.Invalid) reading).problems()).hasSize(1);
        return ((Reading.Invalid) reading).problems().getFirst();
    }
}
