package io.leadflow.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opening hours as intervals [opens, closes) in ticks, ascending and apart. Beyond the last
 * interval it is closed for ever, so it must reach as far as work can.
 */
public final class Timetable {
    /** Open around the clock. */
    public static final Timetable ALWAYS =
            new Timetable(new long[] {Long.MIN_VALUE}, new long[] {Long.MAX_VALUE});

    /** What {@link #nextOpening} and {@link #plusWork} answer when it never opens again. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] opens;
    private final long[] closes;

    /**
     * @throws IllegalArgumentException unless opens[i] &lt; closes[i] &lt; opens[i + 1]
     */
    public Timetable(long[] opens, long[] closes) {
        for (int i = 0; i < opens.length; i++) {
            if (opens[i] >= closes[i] || (i > 0 && closes[i - 1] >= opens[i])) {
                throw new IllegalArgumentException("interval " + i + " is out of order");
            }
        }
        this.opens = opens.clone();
        this.closes = closes.clone();
    }

    public boolean isOpen(long tick) {
        int i = lastOpeningAtOrBefore(tick);
        return i >= 0 && tick < closes[i];
    }

    /** {@code tick} if open then, else the next opening, or {@link #NEVER}. */
    public long nextOpening(long tick) {
        int i = lastOpeningAtOrBefore(tick);
        if (i >= 0 && tick < closes[i]) {
            return tick;
        }
        return i + 1 < opens.length ? opens[i + 1] : NEVER;
    }

    /** The first change between open and closed after {@code tick}, or {@link #NEVER}. */
    public long nextChange(long tick) {
        int i = lastOpeningAtOrBefore(tick);
        if (i >= 0 && tick < closes[i]) {
            return closes[i];
        }
        return i + 1 < opens.length ? opens[i + 1] : NEVER;
    }

    /** When {@code work} open ticks begun at {@code start} are done; work rests while closed. */
    public long plusWork(long start, long work) {
        return this == ALWAYS ? Deadline.later(start, work) : plusOpenTicks(start, work);
    }

    private long plusOpenTicks(long start, long work) {
        int i = Math.max(0, lastOpeningAtOrBefore(start));
        long left = work;
        for (long from = start; i < opens.length; i++) {
            from = Math.max(from, opens[i]);
            if (from < closes[i]) {
                long room = room(from, closes[i]);
                if (left <= room) {
                    return from + left;
                }
                left -= room;
            }
        }
        return NEVER;
    }

    /** Ticks from {@code from} to a later {@code to}; from before the epoch to never, very many. */
    private static long room(long from, long to) {
        long room = to - from;
        return room < 0 ? Long.MAX_VALUE : room;
    }

    /** Open ticks in [from, to). */
    public long workBetween(long from, long to) {
        long work = 0;
        for (int i = Math.max(0, lastOpeningAtOrBefore(from)); i < opens.length; i++) {
            if (opens[i] >= to) {
                break;
            }
            work += Math.max(0, Math.min(to, closes[i]) - Math.max(from, opens[i]));
        }
        return work;
    }

    /** The same hours, closed in addition in each of the intervals [from, to), in any order. */
    public Timetable without(List<long[]> closed) {
        List<long[]> left = new ArrayList<>();
        for (int i = 0; i < opens.length; i++) {
            left.add(new long[] {opens[i], closes[i]});
        }
        for (long[] hole : closed) {
            left = left.stream().flatMap(hours -> outside(hole, hours)).toList();
        }
        return new Timetable(
                left.stream().mapToLong(hours -> hours[0]).toArray(),
                left.stream().mapToLong(hours -> hours[1]).toArray());
    }

    private static Stream<long[]> outside(long[] hole, long[] hours) {
        long[] before = {hours[0], Math.min(hours[1], hole[0])};
        long[] after = {Math.max(hours[0], hole[1]), hours[1]};
        return Stream.of(before, after).filter(part -> part[0] < part[1]);
    }

    private int lastOpeningAtOrBefore(long tick) {
        int found = Arrays.binarySearch(opens, tick);
        return found >= 0 ? found : -found - 2;
    }
}
