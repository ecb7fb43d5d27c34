package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters at the ends of what numbers can be are read, or refused with problems. */
class ExtremeDistributionsTest {
    private static final int TRIES = 60;
    private static final long SEED = 20261129;
    private static final List<Double> ENDS =
            List.of(
                    Double.MIN_VALUE,
                    Double.MIN_NORMAL,
                    1e-200,
                    1e-17,
                    1e-9,
                    0.5,
                    1.0,
                    1 + Math.ulp(1.0),
                    3.0,
                    1e9,
                    1e17,
                    1e200,
                    Double.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "uniform, min max",
        "uniform, mean cv",
        "uniform, q q",
        "exponential, mean",
        "exponential, q",
        "normal, mean sd",
        "normal, mean sd min max",
        "normal, mean cv",
        "normal, q q",
        "lognormal, mu sigma",
        "lognormal, mean cv",
        "lognormal, q q",
        "gamma, shape scale",
        "gamma, mean cv",
        "gamma, q q",
        "weibull, shape scale",
        "weibull, mean cv",
        "weibull, q q",
        "triangular, min mode max",
        "triangular, mean cv",
        "triangular, q q q",
        "pert, min mode max",
        "pert, min max mean",
        "pert, q q q",
        "beta, alpha beta",
        "beta, alpha beta min max",
        "beta, mean cv",
        "beta, min max mean cv",
        "beta, q q",
        "empirical, v v v",
        "empirical, v v mean cv",
        "empirical, q q q"
    })
    void everyAnswerIsADefinitionOrProblems(String type, String fields) {
        Random random = new Random(SEED ^ (type + fields).hashCode());
        ObjectNode document = Example.tree(Example.YAML);
        for (int i = 0; i < TRIES; i++) {
            // Given
            ObjectNode work = document.withObject("/stages/qualify").putObject("workHours");
            work.put("type", type);
            for (String field : fields.split(" ", -1)) {
                double value = ENDS.get(random.nextInt(ENDS.size()));
                switch (field) {
                    case "q" ->
                            work.withObject("/quantiles")
                                    .put(String.valueOf(random.nextDouble()), value);
                    case "v" -> work.withArray("/values").add(value);
                    default -> work.put(field, value);
                }
            }

            // When, Then
            assertThatCode(
                            () ->
                                    assertThat(problems(document))
                                            .allMatch(p -> !p.message().isEmpty())
                                            .allMatch(p -> p.pointer().contains("/workHours")))
                    .as(work.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static List<Problem> problems(ObjectNode document) {
        Reading reading = DefinitionReader.read(document, Locales.ENGLISH);
        return reading instanceof Reading.Invalid invalid ? invalid.problems() : List.of();
    }
}
