package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Truncation by MSER-5 on series small enough to be worked out by hand. */
class Mser5Test {
    /** Each mean as five observations around it. */
    private static double[] batches(double... means) {
        return Arrays.stream(means)
                .flatMap(mean -> DoubleStream.of(mean - 2, mean - 1, mean, mean + 1, mean + 2))
                .toArray();
    }

    /** Σ(Yᵢ − Ȳ)² ÷ (n − d)² is 1.37, 0.048, 0.0625 and 0.074 for d from 0 to 3. */
    @Test
    void whatIsBeforeTheLeastErrorIsLeftOut() {
        // Given
        double[] series = batches(9, 1, 2, 1, 2, 1);

        // When, Then
        assertThat(Mser5.truncation(series)).isEqualTo(5);
    }

    /** 20.7, 4.48, 0.88, 0.25, 0.04 and 0.08 for d from 0 to 5. */
    @Test
    void aTransientOfSeveralBatchesIsLeftOut() {
        // Given
        double[] series = batches(50, 30, 14, 6, 3, 2, 3, 2, 3, 2);

        // When, Then
        assertThat(Mser5.truncation(series)).isEqualTo(20);
    }

    @Test
    void nothingIsLeftOutOfALevelSeries() {
        // Given
        double[] series = batches(7, 7, 7, 7, 7, 7, 7, 7);

        // When, Then
        assertThat(Mser5.truncation(series)).isZero();
    }

    @Test
    void noMoreThanHalfIsLeftOut() {
        // Given: the longer left out, the less the error
        double[] even = batches(512, 256, 128, 64, 32, 16, 8, 4, 2, 1);
        double[] odd = batches(512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0.5);

        // When, Then
        assertThat(Mser5.truncation(even)).isEqualTo(25);
        assertThat(Mser5.truncation(odd)).isEqualTo(25);
    }

    @Test
    void aRestThatIsNoWholeBatchDoesNotCount() {
        // Given: with the last three the error would be least without the first five
        double[] series =
                DoubleStream.concat(
                                Arrays.stream(batches(3, 3, 3, 3)), DoubleStream.of(900, 900, 900))
                        .toArray();

        // When, Then
        assertThat(Mser5.truncation(series)).isZero();
        assertThat(Mser5.truncation(new double[] {1, 2, 3, 4})).isZero();
        assertThat(Mser5.truncation(new double[0])).isZero();
    }
}
