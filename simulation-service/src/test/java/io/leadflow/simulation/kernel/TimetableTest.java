package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timetables against a plain list of open and closed ticks. */
class TimetableTest {
    private static final int TICKS = 120;

    /** Open or closed, tick by tick; closed for ever after. */
    private static final class Ticks {
        private final boolean[] open = new boolean[TICKS];

        boolean isOpen(int tick) {
            return tick < open.length && open[tick];
        }

        long nextOpening(int from) {
            for (int t = from; t < open.length; t++) {
                if (open[t]) {
                    return t;
                }
            }
            return Timetable.NEVER;
        }

        long nextChange(int from) {
            for (int t = from + 1; t <= open.length; t++) {
                if (isOpen(t) != isOpen(from)) {
                    return t;
                }
            }
            return Timetable.NEVER;
        }

        long plusWork(int from, int work) {
            if (work == 0) {
                return nextOpening(from);
            }
            int left = work;
            for (int t = from; t < open.length; t++) {
                left -= open[t] ? 1 : 0;
                if (left == 0) {
                    return t + 1L;
                }
            }
            return Timetable.NEVER;
        }

        long workBetween(int from, int to) {
            long work = 0;
            for (int t = from; t < to; t++) {
                work += isOpen(t) ? 1 : 0;
            }
            return work;
        }

        Timetable timetable() {
            List<Long> opens = new ArrayList<>();
            List<Long> closes = new ArrayList<>();
            for (int t = 0; t <= open.length; t++) {
                boolean before = t > 0 && open[t - 1];
                if (isOpen(t) && !before) {
                    opens.add((long) t);
                } else if (!isOpen(t) && before) {
                    closes.add((long) t);
                }
            }
            return new Timetable(
                    opens.stream().mapToLong(Long::longValue).toArray(),
                    closes.stream().mapToLong(Long::longValue).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsWhatTheTicksTell(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Ticks ticks = new Ticks();
        double stay = random.nextDouble(0.5, 0.98);
        for (int t = 1; t < TICKS; t++) {
            boolean stays = random.nextDouble() < stay;
            ticks.open[t] = stays == ticks.open[t - 1];
        }

        // When
        Timetable timetable = ticks.timetable();

        // Then
        for (int t = 0; t < TICKS + 5; t++) {
            String at = "seed %d, tick %d".formatted(seed, t);
            assertThat(timetable.isOpen(t)).as(at).isEqualTo(ticks.isOpen(t));
            assertThat(timetable.nextOpening(t)).as(at).isEqualTo(ticks.nextOpening(t));
            assertThat(timetable.nextChange(t)).as(at).isEqualTo(ticks.nextChange(t));
            for (int work = 0; work < TICKS; work++) {
                assertThat(timetable.plusWork(t, work))
                        .as("%s, work %d", at, work)
                        .isEqualTo(ticks.plusWork(t, work));
            }
            for (int to = t; to < TICKS + 5; to++) {
                assertThat(timetable.workBetween(t, to))
                        .as("%s to %d", at, to)
                        .isEqualTo(ticks.workBetween(t, to));
            }
        }
    }

    @Test
    void alwaysIsOpenAroundTheClock() {
        // Given
        Timetable always = Timetable.ALWAYS;

        // When, Then
        assertThat(always.isOpen(-5)).isTrue();
        assertThat(always.plusWork(1_767_600_000_000L, 7)).isEqualTo(1_767_600_000_007L);
        assertThat(always.plusWork(-9, 7)).isEqualTo(-2);
        assertThat(always.plusWork(-9, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 9);
        assertThat(always.plusWork(9, Long.MAX_VALUE)).isEqualTo(Timetable.NEVER);
        assertThat(always.nextChange(0)).isEqualTo(Timetable.NEVER);
        assertThat(always.workBetween(-3, 4)).isEqualTo(7);
    }

    @Test
    void intervalsOutOfOrderAreRefused() {
        // When, Then
        assertThatThrownBy(() -> new Timetable(new long[] {5}, new long[] {5}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timetable(new long[] {0, 5}, new long[] {5, 8}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
