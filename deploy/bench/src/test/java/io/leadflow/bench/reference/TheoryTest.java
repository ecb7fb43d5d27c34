package io.leadflow.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheoryTest {

    @Test
    void theWinRateIsTheProductOfPassingEachStage() {
        // Given
        double[] passes = {0.45, 0.60, 0.65, 0.70};
        double[] freezes = {0.15, 0.10, 0.10, 0.10};

        // When
        double winRate = 1;
        for (int i = 0; i < passes.length; i++) {
            winRate *= passes[i] / (1 - 0.35 * freezes[i]);
        }

        // Then
        assertThat(Theory.WIN_RATE).isCloseTo(winRate, within(5e-6));
    }

    @Test
    void aWrongWinRateIsRefused() {
        assertThatCode(() -> Theory.check("x", measured(144_280, Theory.WAITS)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Theory.check("x", measured(142_700, Theory.WAITS)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("x: win rate");
    }

    @Test
    void aWrongWaitIsRefused() {
        // Given
        List<Double> waits = new ArrayList<>(Theory.WAITS);
        waits.set(2, 0.0060);

        // When, Then
        assertThatThrownBy(() -> Theory.check("x", measured(144_280, waits)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("stage 2");
    }

    @Test
    void fewerLeadsMayBeFurtherOff() {
        assertThat(Theory.winRateTolerance(1_000_000)).isEqualTo(0.0015);
        assertThat(Theory.winRateTolerance(10_000)).isCloseTo(0.015, within(1e-9));
    }

    private static Measured measured(long won, List<Double> waits) {
        return new Measured(8_500_000, 1_000_000, won, 1_000_000 - won, 1, waits);
    }
}
