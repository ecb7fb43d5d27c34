package io.leadflow.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs from the kernel is told as lost or doubled. */
class VerdictTest {
    private static final Map<String, Long> KERNEL = Map.of("leads", 10L, "won", 3L);

    @Test
    void theSameIsNeitherLostNorDoubled() {
        // When
        Verdict verdict = Verdict.of(100, KERNEL, 100, KERNEL);

        // Then
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.doubled()).isZero();
        assertThat(verdict.differences()).isEmpty();
    }

    @Test
    void eventsAndFiguresThatAreMissingAreLost() {
        // When
        Verdict verdict = Verdict.of(100, KERNEL, 95, Map.of("leads", 9L));

        // Then
        assertThat(verdict.lost()).isEqualTo(5 + 2);
        assertThat(verdict.doubled()).isZero();
        assertThat(verdict.differences())
                .containsExactly("events 95, not 100", "leads 9, not 10", "won 0, not 3");
    }

    @Test
    void whatIsTooMuchIsDoubled() {
        // When
        Verdict verdict = Verdict.of(100, KERNEL, 101, Map.of("leads", 11L, "won", 3L, "lost", 1L));

        // Then
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.doubled()).isEqualTo(1 + 2);
    }
}
