package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The event list against a sorted queue, under loads that crowd, empty and overflow it. */
class EventListTest {
    private static final int STEPS = 200_000;
    private static final long START = 1_767_600_000_000L;

    private record Expected(long tick, int priority, long sequence, int slot) {}

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
                new Load("years apart, many", 40_000_000_000L, 2000, 5),
                new Load("millions of years apart", 40_000_000_000_000_000L, 3000, 6));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void givesEventsInTheirTotalOrder(Load load) {
        // Given
        SplittableRandom random = new SplittableRandom(load.seed());
        EventList events = new EventList();
        SortedSet<Expected> expected = new TreeSet<>(ORDER);
        Map<Integer, Expected> bySlot = new HashMap<>();
        long now = START;

        for (int step = 0; step < STEPS; step++) {
            // When
            boolean fill = expected.size() < random.nextInt(1, 2 * load.pending());
            if (fill) {
                int slot = random.nextInt(4 * load.pending());
                long tick = now + load.ahead(random);
                int priority = random.nextInt(5);
                events.makeRoomFor(slot + 1);
                events.schedule(slot, tick, priority);
                replace(expected, bySlot, slot, new Expected(tick, priority, step, slot));
            } else if (random.nextInt(3) == 0) {
                int slot = random.nextInt(load.pending());
                events.makeRoomFor(slot + 1);
                events.cancel(slot);
                replace(expected, bySlot, slot, null);
            } else {
                Expected first = expected.removeFirst();
                bySlot.remove(first.slot());
                now = first.tick();
                assertThat(events.take()).as("%s, step %d", load, step).isEqualTo(first.slot());
                if (random.nextBoolean()) {
                    long tick = now + load.ahead(random);
                    events.schedule(first.slot(), tick, 1);
                    replace(
                            expected,
                            bySlot,
                            first.slot(),
                            new Expected(tick, 1, step, first.slot()));
                }
            }

            // Then
            long tick = expected.isEmpty() ? Timetable.NEVER : expected.first().tick();
            assertThat(events.tick()).as("%s, step %d", load, step).isEqualTo(tick);
        }
    }

    private static void replace(
            SortedSet<Expected> expected, Map<Integer, Expected> bySlot, int slot, Expected now) {
        Expected before = now == null ? bySlot.remove(slot) : bySlot.put(slot, now);
        if (before != null) {
            expected.remove(before);
        }
        if (now != null) {
            expected.add(now);
        }
    }

    @Test
    void anEventThatNeverHappensIsNotPending() {
        // Given
        EventList events = new EventList();
        events.schedule(0, 5, 0);

        // When
        events.schedule(0, Timetable.NEVER, 0);

        // Then
        assertThat(events.tick()).isEqualTo(Timetable.NEVER);
    }

    @Test
    void takesEventsBeforeTheEpochAndAtItsEnd() {
        // Given
        EventList events = new EventList();

        // When
        events.schedule(3, Timetable.NEVER - 1, 0);
        events.schedule(2, 5, 0);
        events.schedule(1, -7, 0);

        // Then
        for (int slot = 1; slot <= 3; slot++) {
            assertThat(events.tick()).isNotEqualTo(Timetable.NEVER);
            assertThat(events.take()).isEqualTo(slot);
        }
        assertThat(events.tick()).isEqualTo(Timetable.NEVER);
    }

    @Test
    void whatIsScheduledInTheSlotOfTheEventTakenStays() {
        // Given
        EventList events = new EventList();
        events.schedule(7, 5, 0);
        events.tick();
        events.take();

        // When
        events.schedule(7, 6, 0);
        events.cancel(8);

        // Then
        assertThat(events.tick()).isEqualTo(6);
        assertThat(events.take()).isEqualTo(7);
    }
}
