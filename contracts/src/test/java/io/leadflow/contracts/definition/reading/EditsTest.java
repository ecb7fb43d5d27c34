package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Problems by small edits of a valid definition; subclasses give it, and a method "edits". */
abstract class EditsTest {

    abstract String yaml();

    @Test
    void theDefinitionItselfIsValid() {
        // Given
        String yaml = yaml();

        // When
        List<Problem> problems = Example.problems(yaml, Locales.ENGLISH);

        // Then
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void tellsWhatIsWrongAndWhere(String code, String pointer, String from, String to) {
        // Given
        String yaml = Example.edited(yaml(), from, to);

        // When
        List<Problem> problems = Example.problems(yaml, Locales.ENGLISH);

        // Then
        assertThat(problems)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.pointer()).isEqualTo(pointer);
                            assertThat(problem.message()).isNotBlank().doesNotContain("{");
                            assertThat(problem.remedy()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @MethodSource("edits")
    void tellsItInRussianToo(String code, String pointer, String from, String to) {
        // Given
        String yaml = Example.edited(yaml(), from, to);
        List<Problem> english = Example.problems(yaml, Locales.ENGLISH);

        // When
        List<Problem> russian = Example.problems(yaml, Locales.RUSSIAN);

        // Then
        assertThat(places(russian)).isEqualTo(places(english)).contains(code + " " + pointer);
        assertThat(russian).allSatisfy(p -> assertThat(p.message()).containsPattern("[а-яё]"));
        assertThat(russian).allSatisfy(p -> assertThat(p.remedy()).containsPattern("[а-яё]"));
    }

    static List<String> places(List<Problem> problems) {
        return problems.stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    static Arguments edit(String code, String pointer, String from, String to) {
        return arguments(code, pointer, from, to);
    }
}
