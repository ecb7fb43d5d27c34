package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrivals against the rate they come by, at a level of 99.9 %. */
class RateFunctionTest {
    private static final long HOUR = 3_600_000;
    private static final long[] STARTS = {100, 100 + HOUR, 100 + 3 * HOUR, 100 + 4 * HOUR};
    private static final double[] RATES = {20.0 / HOUR, 0, 90.0 / HOUR, 5.0 / HOUR};
    private static final long END = 100 + 10 * HOUR;
    private static final int DAYS = 400;
    private static final double LEVEL = 0.001;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void arrivalsComeByTheRate(long seed) {
        // Given
        RateFunction rate = new RateFunction(STARTS, RATES, END);
        // a quarter of an hour a bin, where there is a rate
        long[] observed = new long[40];

        // When
        for (int day = 0; day < DAYS; day++) {
            arrivals(rate, seed, day)
                    .forEach(tick -> observed[(int) ((tick - STARTS[0]) / (HOUR / 4))]++);
        }

        // Then
        List<Double> expected = new ArrayList<>();
        List<Long> counted = new ArrayList<>();
        for (int bin = 0; bin < observed.length; bin++) {
            double mean = DAYS * RATES[piece(bin)] * HOUR / 4;
            if (mean == 0) {
                assertThat(observed[bin]).as("arrivals without a rate").isZero();
            } else {
                expected.add(mean);
                counted.add(observed[bin]);
            }
        }
        double p =
                ChiSquareTest.withDefaults()
                        .test(
                                expected.stream().mapToDouble(Double::doubleValue).toArray(),
                                counted.stream().mapToLong(Long::longValue).toArray())
                        .getPValue();
        assertThat(p).as("p-value of chi-square, seed %d", seed).isGreaterThan(LEVEL);
        double total = DAYS * rate.total();
        assertThat((double) counted.stream().mapToLong(Long::longValue).sum())
                .as("all arrivals, a Poisson number, seed %d", seed)
                .isCloseTo(total, within(3.3 * Math.sqrt(total)));
    }

    private static int piece(int bin) {
        return bin < 4 ? 0 : bin < 12 ? 1 : bin < 16 ? 2 : 3;
    }

    private static List<Long> arrivals(RateFunction rate, long seed, int replication) {
        ContinuousSampler mass =
                ZigguratSampler.Exponential.of(
                        new RandomStreams(seed, replication).forPurpose("arrivals"));
        RateFunction.Cursor cursor = rate.cursor();
        List<Long> ticks = new ArrayList<>();
        for (long tick = cursor.advance(mass.sample());
                tick < END;
                tick = cursor.advance(mass.sample())) {
            ticks.add(tick);
        }
        return ticks;
    }

    @Test
    void theIntegralIsWalkedExactly() {
        // Given
        RateFunction.Cursor cursor = new RateFunction(STARTS, RATES, END).cursor();

        // When, Then
        assertThat(cursor.advance(10)).isEqualTo(100 + HOUR / 2);
        assertThat(cursor.advance(10 + 45)).isEqualTo(100 + 3 * HOUR + HOUR / 2);
        assertThat(cursor.advance(1000)).isEqualTo(END);
        assertThat(cursor.advance(0.1)).isEqualTo(END);
    }

    @Test
    void theTotalIsTheIntegralUpToTheEnd() {
        // Given
        long cut = 100 + 3 * HOUR + HOUR / 3;

        // When, Then
        assertThat(new RateFunction(STARTS, RATES, END).total()).isCloseTo(140, within(1e-9));
        assertThat(new RateFunction(STARTS, RATES, cut).total()).isCloseTo(50, within(1e-9));
        assertThat(new RateFunction(new long[0], new double[0], END).total()).isZero();
        assertThat(new RateFunction(new long[0], new double[0], END).cursor().advance(1))
                .isEqualTo(END);
    }
}
