package io.leadflow.metrics.funnel;

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
        Estimate estimate = Estimate.of(values);

        // Then
        double half = 2.045230 * 8.803408 / Math.sqrt(30);
        assertThat(estimate.mean()).isEqualTo(15.5);
        assertThat(estimate.low()).isCloseTo(15.5 - half, within(1e-5));
        assertThat(estimate.high()).isCloseTo(15.5 + half, within(1e-5));
        assertThat(estimate.total()).isEqualTo(465);
        assertThat(estimate.n()).isEqualTo(30);
    }

    @Test
    void ratiosAreMeansOfRatiosAndPooled() {
        // When
        Estimate ratio = Estimate.ofRatios(new double[] {1, 3, 5}, new double[] {2, 4, 0});

        // Then: the third has nothing to divide by
        assertThat(ratio.n()).isEqualTo(2);
        assertThat(ratio.mean()).isEqualTo(0.625);
        assertThat(ratio.pooled()).isEqualTo(1.5);
        assertThat(ratio.total()).isNull();
    }

    @Test
    void littleDataGiveNoInterval() {
        assertThat(Estimate.of(new double[0]).mean()).isNull();
        assertThat(Estimate.of(new double[] {4}).mean()).isEqualTo(4);
        assertThat(Estimate.of(new double[] {4}).low()).isNull();
    }
}
