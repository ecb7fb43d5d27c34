package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.funnel.Ewma.Point;
import io.leadflow.funnel.Ewma.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chart's limits by hand, and how soon it fires, against Montgomery's tables. */
class EwmaTest {
    private static final double P = 0.2;
    private static final int SIZE = 400;
    private static final double SIGMA = Math.sqrt(P * (1 - P) / SIZE);

    @Test
    void limitsOfEqualSamplesAreMontgomerys() {
        // When
        List<Point> points =
                new Ewma(0.2, 3, P, 1)
                        .points(IntStream.range(0, 9).mapToObj(i -> new Sample(80, SIZE)).toList());

        // Then: p0 ± L σ √(λ ÷ (2 − λ) · (1 − (1 − λ)^2i))
        for (int i = 1; i <= points.size(); i++) {
            double half = 3 * SIGMA * Math.sqrt(0.2 / 1.8 * (1 - Math.pow(0.8, 2 * i)));
            assertThat(points.get(i - 1).upper()).isCloseTo(P + half, within(1e-12));
            assertThat(points.get(i - 1).lower()).isCloseTo(P - half, within(1e-12));
            assertThat(points.get(i - 1).average()).isCloseTo(P, within(1e-12));
        }
    }

    @Test
    void emptySamplesChangeNothingAndGiveNoSignal() {
        // When
        List<Point> points =
                new Ewma(0.5, 3, P, 1).points(List.of(new Sample(400, SIZE), new Sample(0, 0)));

        // Then
        assertThat(points.get(0).direction()).isEqualTo(1);
        assertThat(points.get(1).direction()).isZero();
        assertThat(points.get(1).observed()).isNaN();
        assertThat(points.get(1).average()).isEqualTo(points.get(0).average());
    }

    @Test
    void theBaselineGivesCentreAndSpread() {
        // Given: standardised, these are 0, 2√2 and −2√2
        double two = Math.sqrt(2) * SIGMA * SIZE;
        List<Sample> samples =
                List.of(
                        new Sample(80, SIZE),
                        new Sample(80 + 2 * two, SIZE),
                        new Sample(80 - 2 * two, SIZE));

        // When
        Ewma independent = Ewma.of(0.2, 3, samples, false);
        Ewma dispersed = Ewma.of(0.2, 3, samples, true);

        // Then
        assertThat(independent.centre()).isCloseTo(P, within(1e-12));
        assertThat(independent.factor()).isEqualTo(1);
        assertThat(dispersed.factor()).isCloseTo(Math.sqrt(8), within(1e-9));
        assertThat(Ewma.of(0.2, 3, List.of(new Sample(0, 99)), false).centre()).isEqualTo(0.005);
    }

    /**
     * Weeks until the first signal where each decision is taken with probability {@code p} after a
     * time in control; not above 0 where that time has one.
     */
    private static int runLength(SplittableRandom random, double p, int inControl, int longest) {
        List<Sample> samples = new ArrayList<>();
        for (int week = 0; week < inControl + longest; week++) {
            int count = 0;
            for (int i = 0; i < SIZE; i++) {
                count += random.nextDouble() < (week < inControl ? P : p) ? 1 : 0;
            }
            samples.add(new Sample(count, SIZE));
        }
        List<Point> points = new Ewma(0.2, 3, P, 1).points(samples);
        int first =
                IntStream.range(0, points.size())
                        .filter(i -> points.get(i).direction() != 0)
                        .findFirst()
                        .orElse(points.size());
        return first + 1 - inControl;
    }

    /** Of series without a signal before the shift, when limits have settled. */
    private static double meanRunLength(double p) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, 1000)
                .map(i -> runLength(random, p, 30, 100))
                .filter(weeks -> weeks > 0)
                .average()
                .orElseThrow();
    }

    @Test
    void inControlItRarelyFires() {
        // Given: the run length in control is all but geometric with a mean of 560 for L = 3 and
        // λ = 0.2 (Lucas and Saccucci 1990; Montgomery's table 9.11 has 500 for L = 2.962)
        int weeks = 52;
        int series = 1500;
        double expected = series * (1 - Math.pow(1 - 1 / 560.0, weeks));

        // When
        SplittableRandom random = new SplittableRandom(11);
        long fired =
                IntStream.range(0, series)
                        .filter(i -> runLength(random, P, 0, weeks) <= weeks)
                        .count();

        // Then: within four binomial standard deviations
        double deviation = Math.sqrt(expected * (1 - expected / series));
        assertThat((double) fired).isCloseTo(expected, within(4 * deviation));
    }

    @Test
    void afterAShiftItFiresSoon() {
        // When / Then: Montgomery's table 9.11 has 10.5 for a shift of one σ, 3.7 for two, at a
        // slightly narrower L = 2.962
        assertThat(meanRunLength(P + SIGMA)).isBetween(9.5, 12.0);
        assertThat(meanRunLength(P + 2 * SIGMA)).isBetween(3.3, 4.2);
    }
}
