package io.leadflow.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseFaultsTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": | the text ends before it is complete | текст обрывается",
                "{\"a\": 1, \"a\": 2} | the name \"a\" stands here a second time | имя «a»"
                        + " встречается здесь второй раз",
                "{\"a\" 1} | what stands here is not expected | здесь ожидается другое",
                "[[[[]]]] | it is nested too deeply, or a name, text or number in it is too long |"
                        + " слишком глубокая вложенность, либо слишком длинное имя, текст или число"
            })
    void theReasonIsToldInBothLanguages(String json, String english, String russian) {
        // Given
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(3).build());

        // When
        var fault = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readTree(json));

        // Then
        assertThat(ParseFaults.text(Locales.ENGLISH, fault)).isEqualTo(english);
        assertThat(ParseFaults.text(Locales.RUSSIAN, fault)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [b | what stands here is not expected",
                "a: 'b | what stands here is not expected",
                "{a: 1, a: 2} | the name \"a\" stands here a second time"
            })
    void ofYamlToo(String yaml, String english) {
        // When
        var fault = catchThrowableOfType(JsonProcessingException.class, () -> YAML.readTree(yaml));

        // Then
        assertThat(ParseFaults.text(Locales.ENGLISH, fault)).isEqualTo(english);
    }
}
