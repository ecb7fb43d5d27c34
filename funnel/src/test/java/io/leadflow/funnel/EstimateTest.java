package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void theIntervalIsStudents() {
        // Given: mean 15.5, standard deviation 8.803408, t(29) = 2.045230
        double[] values = IntStream.rangeClosed(1, 30).asDoubleStream().toArray();

        // When
        Estimate estimate = Estimate.of(values, 465.0, null);

        // Then
        double half = 2.045230 * 8.803408 / Math.sqrt(30);
        assertThat(estimate.mean()).isEqualTo(15.5);
        assertThat(estimate.low()).isCloseTo(15.5 - half, within(1e-5));
        assertThat(estimate.high()).isCloseTo(15.5 + half, within(1e-5));
        assertThat(estimate.total()).isEqualTo(465);
        assertThat(estimate.n()).isEqualTo(30);
    }

    @Test
    void littleDataGiveNoInterval() {
        assertThat(Estimate.ofLevels(new double[0]).mean()).isNull();
        assertThat(Estimate.ofLevels(new double[] {4}).mean()).isEqualTo(4);
        assertThat(Estimate.ofLevels(new double[] {4}).low()).isNull();
    }
}
