package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private static final long SEED = 5;

    @Test
    void quantilesAreWithinOnePercentAndSurviveWriting() {
        // Given
        SplittableRandom random = new SplittableRandom(SEED);
        long[] ms = random.longs(10_000, 0, 40_000_000_000L).toArray();

        // When
        Durations durations = new Durations();
        Arrays.stream(ms).forEach(durations::add);
        Durations read = Durations.read(durations.written());

        // Then
        Arrays.sort(ms);
        assertThat(read.count()).isEqualTo(ms.length);
        assertThat(read.sumMs()).isEqualTo(Arrays.stream(ms).sum());
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            double exact = ms[(int) Math.ceil(p * ms.length) - 1] / 1000.0;
            assertThat(read.quantileSeconds(p))
                    .as("seed %d", SEED)
                    .isCloseTo(exact, within(0.01 * exact));
        }
        assertThat(read.written()).isEqualTo(durations.written());
    }

    @Test
    void mergedOnesAreAsIfAddedToOne() {
        // Given
        Durations one = new Durations();
        Durations two = new Durations();
        Durations both = new Durations();
        for (long ms = 0; ms < 1_000_000; ms += 777) {
            (ms % 2 == 0 ? one : two).add(ms);
            both.add(ms);
        }

        // When
        Durations merged = Durations.merged();
        merged.add(one);
        merged.add(Durations.read(two.written()));

        // Then
        assertThat(merged.count()).isEqualTo(both.count());
        assertThat(merged.sumMs()).isEqualTo(both.sumMs());
        assertThat(merged.quantileSeconds(0.5)).isEqualTo(both.quantileSeconds(0.5));
    }
}
