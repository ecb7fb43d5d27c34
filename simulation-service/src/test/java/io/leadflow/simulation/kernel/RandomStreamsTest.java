package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RandomStreamsTest {

    /** Worked out by a program of its own from SplitMix64, FNV-1a and xoshiro256++. */
    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(
                        new RandomStreams(0, 0),
                        "source/web/arrivals",
                        new long[] {0xB1DE892340B80373L, 0xD7DDEE95A614A9A9L, 0x8E45346A7C1A9B65L}),
                Arguments.of(
                        new RandomStreams(20_260_105, 7),
                        "stage/qualify/exit",
                        new long[] {0x6B6551679212DC41L, 0xD3E08D14BC9BFAF9L, 0x0106F062B70DB084L}),
                Arguments.of(
                        new RandomStreams(-1, 29),
                        "source/web/arrivals",
                        new long[] {
                            0x2B86A9916C2EC5ECL, 0xD37A9FF6402A1690L, 0x383858D2539F7074L
                        }));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theNumbersNeverChange(RandomStreams streams, String purpose, long[] expected) {
        // When
        UniformRandomProvider random = streams.forPurpose(purpose);

        // Then
        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
                .isEqualTo(expected);
    }

    @Test
    void everySeedReplicationAndPurposeHasAStreamOfItsOwn() {
        // Given
        Set<Long> first = new HashSet<>();

        // When
        for (long seed = -5; seed < 5; seed++) {
            for (int replication = 0; replication < 50; replication++) {
                RandomStreams streams = new RandomStreams(seed, replication);
                for (String purpose : new String[] {"a", "b", "ab", "ba", ""}) {
                    first.add(streams.forPurpose(purpose).nextLong());
                }
            }
        }

        // Then
        assertThat(first).hasSize(10 * 50 * 5);
    }
}
