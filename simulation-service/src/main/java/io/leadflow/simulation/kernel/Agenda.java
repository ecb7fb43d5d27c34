package io.leadflow.simulation.kernel;

/** What is going to happen, by kind; each kind has its place among the events of a tick. */
final class Agenda {
    /** Event tokens that are not tokens. */
    static final int ARRIVES = -1;

    static final int POOL_CHANGES = -2;
    static final int PERSON_CHANGES = -3;
    static final int GATE_OPENS = -4;
    static final int PLACE_IS_FREE = -5;
    static final int PERSON_IS_FREE = -6;

    /** Set in an event's node: the timer of that START_TIMER node has gone off. */
    private static final int TIMER_FLAG = 1 << 30;

    /**
     * Opening and closing go before anything else at a tick, then what began earlier, then
     * arrivals, then gates: who comes at the very moment is let through.
     */
    private static final int OPENING = 0;

    private static final int RESUME = 1;
    private static final int TIMER = 2;
    private static final int ARRIVAL = 3;
    private static final int GATE = 4;

    final EventList events = new EventList();

    /** The token goes on behind the node. */
    void resume(long tick, int node, int token, int stamp) {
        events.add(tick, RESUME, node, token, stamp);
    }

    void timer(long tick, int node, int token, int stamp) {
        events.add(tick, TIMER, node | TIMER_FLAG, token, stamp);
    }

    void arrival(long tick, int node) {
        events.add(tick, ARRIVAL, node, ARRIVES, 0);
    }

    void poolChange(long tick, int pool) {
        events.add(tick, OPENING, pool, POOL_CHANGES, 0);
    }

    void personChange(long tick, int person) {
        events.add(tick, OPENING, person, PERSON_CHANGES, 0);
    }

    void gate(long tick, int gate) {
        events.add(tick, GATE, gate, GATE_OPENS, 0);
    }

    void placeIsFree(long tick, int pool) {
        events.add(tick, RESUME, pool, PLACE_IS_FREE, 0);
    }

    void personIsFree(long tick, int person) {
        events.add(tick, RESUME, person, PERSON_IS_FREE, 0);
    }

    static boolean isTimer(int node) {
        return (node & TIMER_FLAG) != 0;
    }

    static int timerNode(int node) {
        return node & ~TIMER_FLAG;
    }
}
