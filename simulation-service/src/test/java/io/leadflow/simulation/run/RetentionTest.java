package io.leadflow.simulation.run;

import static io.leadflow.simulation.run.SampleRuns.NOW;
import static io.leadflow.simulation.run.SampleRuns.finished;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    private record Settings(Duration keepFor, int keepAtMost) implements RetentionSettings {
        @Override
        public Duration every() {
            return DAY;
        }
    }

    @Test
    void runsThatEndedTooLongAgoGo() {
        // Given
        Retention retention = new Retention(new Settings(DAY.multipliedBy(30), 100));
        Run old = finished(NOW.minus(DAY.multipliedBy(31)), CallbackStatus.DELIVERED);
        Run recent = finished(NOW.minus(DAY.multipliedBy(29)), null);

        // When, Then
        assertThat(retention.over(List.of(recent, old), NOW)).containsExactly(old);
    }

    @Test
    void theOldestOfTooManyGo() {
        // Given
        Retention retention = new Retention(new Settings(DAY, 2));
        Run first = finished(NOW.minusSeconds(40), null);
        Run second = finished(NOW.minusSeconds(30), null);
        Run third = finished(NOW.minusSeconds(20), null);
        Run fourth = finished(NOW.minusSeconds(10), null);

        // When, Then
        assertThat(retention.over(List.of(third, first, fourth, second), NOW))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void runsThatAreNotDoneWithStayAndDoNotCount() {
        // Given
        Retention retention = new Retention(new Settings(DAY, 1));
        Run pending = finished(NOW.minus(DAY.multipliedBy(9)), CallbackStatus.PENDING);
        Run done = finished(NOW.minusSeconds(10), null);

        // When, Then
        assertThat(retention.over(List.of(pending, SampleRuns.running(), done), NOW)).isEmpty();
    }
}
