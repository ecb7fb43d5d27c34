package io.leadflow.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBytesTest {
    private final EventBytes bytes = new EventBytes();

    private String written(long number) {
        return new String(bytes.begin().add(number).end(), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 9, 10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, -1234567890123L})
    void numbersAreWrittenAsJavaDoes(long number) {
        // When, Then
        assertThat(written(number)).isEqualTo(number + "}");
    }

    @Test
    void numbersOfAllLengthsAreWrittenAsJavaDoes() {
        // Given
        SplittableRandom random = new SplittableRandom(42);

        for (int i = 0; i < 100_000; i++) {
            // When
            long number = random.nextLong() >> random.nextInt(64);

            // Then
            assertThat(written(number)).as("seed 42").isEqualTo(number + "}");
        }
    }

    @Test
    void itGrowsWithWhatIsWritten() {
        // Given
        byte[] fragment = EventBytes.ascii("x".repeat(200));

        // When
        byte[] all = bytes.begin().add(fragment).add(fragment).add(7).add(fragment).end();

        // Then
        assertThat(all).hasSize(602);
        assertThat(bytes.begin().end()).isEqualTo(EventBytes.ascii("}"));
    }
}
