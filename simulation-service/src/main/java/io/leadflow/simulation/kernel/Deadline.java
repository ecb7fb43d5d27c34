package io.leadflow.simulation.kernel;

/** When a timer goes off, told from when it starts. */
@FunctionalInterface
public interface Deadline {
    /** A tick not before {@code start}; {@link Timetable#NEVER} for not at all. */
    long after(long start);
}
