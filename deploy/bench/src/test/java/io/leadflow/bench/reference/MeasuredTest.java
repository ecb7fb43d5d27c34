package io.leadflow.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTest {

    @Test
    void readsWhatTheReferenceProgramsPrint() {
        // When
        Measured measured =
                Measured.parse("events=90 leads=10 won=2 lost=6 seconds=0.5 waits=0.1,0.2\n");

        // Then
        assertThat(measured).isEqualTo(new Measured(90, 10, 2, 6, 0.5, List.of(0.1, 0.2)));
        assertThat(measured.winRate()).isEqualTo(0.25);
        assertThat(measured.eventsPerSecond()).isEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "events=1", "events=x leads=1 won=1 lost=1 seconds=1 waits=1"})
    void refusesAnythingElse(String line) {
        // When, Then
        assertThatThrownBy(() -> Measured.parse(line)).isInstanceOf(BenchException.class);
    }

    @Test
    void foldsEventsIntoCountsAndWaits() {
        // Given
        long day = 86_400_000;
        FunnelFold fold = new FunnelFold(day, 1, 2);
        fold.leadCreated(day, 1, 0, 500);
        fold.stageEntered(day, 1, 0, 1);
        fold.workStarted(2 * day, 1, 0, 0);
        fold.workFinished(3 * day, 1, 0, 0);
        fold.leadFrozen(3 * day, 1, 0, 0);
        fold.leadThawed(4 * day, 1, 0);
        fold.stageEntered(4 * day, 1, 0, 2);
        fold.workStarted(4 * day, 1, 0, 0);
        fold.workFinished(4 * day, 1, 0, 0);
        fold.stageEntered(5 * day, 1, 1, 1);
        fold.workStarted(5 * day, 1, 1, 0);
        fold.leadWon(6 * day, 1, 1, 500);
        fold.leadCreated(7 * day, 2, 0, 600);
        fold.stageEntered(7 * day, 2, 1, 1);

        // When
        Measured measured = fold.measured(9 * day, 2_000_000_000);

        // Then: the second lead has waited two days when it ends
        assertThat(measured).isEqualTo(new Measured(14, 2, 1, 0, 2, List.of(0.5, 1.0)));
        assertThat(fold.value()).isEqualTo(500);
    }
}
