package io.leadflow.simulation.kernel;

/** When a timer goes off, told from when it starts. */
@FunctionalInterface
public interface Deadline {
    /** A tick not before {@code start}; {@link Timetable#NEVER} for not at all. */
    long after(long start);

    /** So many ticks later; not at all where that is beyond what can be counted. */
    static Deadline in(long ticks) {
        return start -> later(start, ticks);
    }

    /** {@code start} and {@code ticks} of time, or {@link Timetable#NEVER}. */
    static long later(long start, long ticks) {
        long due = start + ticks;
        return due < start ? Timetable.NEVER : due;
    }
}
