package io.leadflow.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void pValuesAreAdjustedStepByStep() {
        // Given: R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02
        Double[] adjusted = Holm.adjusted(Arrays.asList(0.01, null, 0.04, 0.03, 0.005));

        // Then
        double[] expected = {0.03, 0.06, 0.06, 0.02};
        assertThat(adjusted[1]).isNull();
        int[] tested = {0, 2, 3, 4};
        for (int i = 0; i < tested.length; i++) {
            assertThat(adjusted[tested[i]]).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void withoutADifferenceHardlyAnyIsFound() {
        // Given
        Random random = new Random(7);
        int experiments = 2000;

        // When: 40 figures, none of which differs
        long wrong =
                IntStream.range(0, experiments)
                        .filter(
                                i ->
                                        Arrays.stream(
                                                        Holm.adjusted(
                                                                random.doubles(40)
                                                                        .boxed()
                                                                        .toList()))
                                                .anyMatch(p -> p < 0.05))
                        .count();

        // Then: 5 % of the experiments at most, within 4 standard errors
        assertThat((double) wrong / experiments).isBetween(0.02, 0.07);
    }
}
