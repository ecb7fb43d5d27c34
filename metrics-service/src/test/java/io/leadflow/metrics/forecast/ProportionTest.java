package io.leadflow.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void theIntervalIsWilsons() {
        // Given: 8 of 10; R's prop.test(8, 10, correct = FALSE)
        Proportion proportion = Proportion.of(8, 10);

        // Then
        assertThat(proportion.share()).isEqualTo(0.8);
        assertThat(proportion.low()).isCloseTo(0.4901625, within(1e-6));
        assertThat(proportion.high()).isCloseTo(0.9433178, within(1e-6));
    }

    @Test
    void neverAndAlwaysAreNotCertain() {
        assertThat(Proportion.of(0, 30).low()).isCloseTo(0, within(1e-12));
        assertThat(Proportion.of(0, 30).high()).isCloseTo(0.1135, within(1e-4));
        assertThat(Proportion.of(30, 30).low()).isCloseTo(0.8865, within(1e-4));
        assertThat(Proportion.of(0, 0).share()).isNull();
    }

    @Test
    void theIntervalCovers() {
        // Given
        Random random = new Random(30);
        double truth = 0.3;

        // When: 100,000 times 100 replications
        int covered = 0;
        int experiments = 100_000;
        for (int i = 0; i < experiments; i++) {
            int count = (int) random.doubles(100).filter(x -> x < truth).count();
            Proportion p = Proportion.of(count, 100);
            covered += p.low() <= truth && truth <= p.high() ? 1 : 0;
        }

        // Then
        assertThat((double) covered / experiments).isBetween(0.93, 0.97);
    }
}
