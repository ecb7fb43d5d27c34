package io.leadflow.simulation.kernel;

/**
 * What a node does with a token; the argument is told in parentheses. Plain numbers, as the event
 * loop branches on them and would wait for an indirection; in three groups: those of {@link
 * Simulation#pass}, of {@link RareNodes#pass}, and those that always keep the token.
 */
final class Op {
    // of nearly all graphs

    /** The trace is told (code). */
    static final int MARK = 0;

    /** A counter grows by 1, and the trace is told (counter). */
    static final int TALLY = 1;

    /** Waits for a server (pool). */
    static final int SEIZE = 2;

    /** Tells the trace; then work in the opening hours of the pool (draw). */
    static final int WORK = 3;

    /** Tells the trace; then gives the server back (pool). */
    static final int RELEASE = 4;

    /** Time passes (draw). */
    static final int LAG = 5;

    /** One of several ways, by class (choice). */
    static final int CHOOSE = 6;

    /** A timer that goes off at a deadline (timer). */
    static final int START_TIMER = 7;

    /** The timer does not go off (slot). */
    static final int STOP_TIMER = 8;

    /** Where a timer's redirection takes effect. */
    static final int CHECKPOINT = 9;

    /** The token is gone. */
    static final int END = 10;

    // of few graphs

    /** A counter grows by 1 (counter). */
    static final int COUNT = 11;

    /** The trace is told when a counter has just passed a limit (warning). */
    static final int WARN = 12;

    /** Remembers where the token is from now on (place). */
    static final int ENTER = 13;

    /** Remembers when the root was served first. */
    static final int STAMP_SERVICE = 14;

    /** The value shrinks (discount). */
    static final int DISCOUNT = 15;

    /** Draws the work to come (draw). */
    static final int DRAW_WORK = 16;

    /** The same after a drawn time (timer). */
    static final int START_DRAWN_TIMER = 17;

    /** The same for the token it was forked from, if it was (slot). */
    static final int STOP_ROOT_TIMER = 18;

    /** Lets the person go. */
    static final int DISENGAGE = 19;

    /** Lets the person go, to take another token once this one has gone on. */
    static final int LET_GO = 20;

    /** Gives the server back, to be taken once the token has gone on (pool). */
    static final int VACATE = 21;

    /** Waits for a person (engagement). */
    static final int ENGAGE = 22;

    /** One of several ways, by computed weights (decision). */
    static final int DECIDE = 23;

    // of few graphs, always keeping the token

    /**
     * Work in the opening hours of the pool that may be drawn already and be interrupted (draw).
     */
    static final int RESUMABLE_WORK = 24;

    /** Work in the person's hours, at their speed; may be interrupted (draw). */
    static final int PERSON_WORK = 25;

    /** Waits for the gate to open (gate). */
    static final int GATE = 26;

    /** Splits into tokens that go side by side (fork). */
    static final int FORK = 27;

    /** End of a way of a fork. */
    static final int JOIN = 28;

    // where a token begins: none enters

    /** Start of a way of a fork. */
    static final int BRANCH = 29;

    private Op() {}
}
