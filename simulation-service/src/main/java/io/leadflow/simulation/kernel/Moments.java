package io.leadflow.simulation.kernel;

/** What a graph that asks for it remembers of every token: when something happened to it. */
public final class Moments {
    /** When it was created. */
    public static final int CREATED = 0;

    /** When it came to the place where it is. */
    public static final int ENTERED = 1;

    /** When it was first served; {@link Timetable#NEVER} until then. */
    public static final int FIRST_SERVED = 2;

    static final int COUNT = 3;

    private Moments() {}
}
