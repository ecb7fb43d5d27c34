package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The event list against a sorted queue, under loads that crowd, empty and wrap its wheel. */
class EventListTest {
    private static final int STEPS = 200_000;
    private static final long START = 1_767_600_000_000L;

    private record Expected(long tick, int priority, long sequence, int token) {}

    private static final Comparator<Expected> ORDER =
            Comparator.comparingLong(Expected::tick)
                    .thenComparingInt(Expected::priority)
                    .thenComparingLong(Expected::sequence);

    /** How far ahead events are scheduled, and how many are pending. */
    private record Load(String name, long horizon, int pending, long seed) {
        long ahead(SplittableRandom random) {
            return switch (random.nextInt(10)) {
                case 0 -> 0;
                case 1 -> random.nextLong(1 + horizon / 1000);
                case 2 -> random.nextLong(1 + horizon * 50);
                default -> random.nextLong(1 + horizon);
            };
        }
    }

    static Stream<Load> loads() {
        return Stream.of(
                new Load("all at nearly the same tick", 2, 5000, 1),
                new Load("crowded", 10_000, 3000, 2),
                new Load("days", 86_400_000, 500, 3),
                new Load("years apart", 40_000_000_000L, 3, 4),
                new Load("years apart, many", 40_000_000_000L, 2000, 5));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void givesEventsInTheirTotalOrder(Load load) {
        // Given
        SplittableRandom random = new SplittableRandom(load.seed());
        EventList events = new EventList();
        PriorityQueue<Expected> expected = new PriorityQueue<>(ORDER);
        long now = START;

        for (int step = 0; step < STEPS; step++) {
            // When
            boolean add = expected.size() < random.nextInt(1, 2 * load.pending());
            if (add) {
                long tick = now + load.ahead(random);
                int priority = random.nextInt(4);
                events.add(tick, priority, step & 0xFFFF, step, ~step);
                expected.add(new Expected(tick, priority, step, step));
            }

            // Then
            Expected first = expected.peek();
            assertThat(events.isEmpty()).as("%s, step %d", load, step).isFalse();
            assertThat(events.tick()).as("%s, step %d", load, step).isEqualTo(first.tick());
            assertThat(events.token()).as("%s, step %d", load, step).isEqualTo(first.token());
            assertThat(events.node()).isEqualTo(first.token() & 0xFFFF);
            assertThat(events.stamp()).isEqualTo(~first.token());
            if (!add) {
                now = first.tick();
                expected.remove();
                events.removeFirst();
            }
            assertThat(events.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }

    @Test
    void anEventThatNeverHappensIsNotPending() {
        // Given
        EventList events = new EventList();

        // When
        events.add(Timetable.NEVER, 0, 0, 0, 0);

        // Then
        assertThat(events.isEmpty()).isTrue();
    }

    @Test
    void takesEventsBeforeTheEpochAndAtItsEnd() {
        // Given
        EventList events = new EventList();

        // When
        events.add(Timetable.NEVER - 1, 0, 0, 3, 0);
        events.add(5, 0, 0, 2, 0);
        events.add(-7, 0, 0, 1, 0);

        // Then
        for (int token = 1; token <= 3; token++) {
            assertThat(events.token()).isEqualTo(token);
            events.removeFirst();
        }
        assertThat(events.isEmpty()).isTrue();
    }
}
