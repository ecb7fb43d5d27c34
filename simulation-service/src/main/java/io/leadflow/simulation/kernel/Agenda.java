package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * What is going to happen, as clocks that go off. Pools, people, gates and sources have a clock
 * each; every slot of a token has one for its delay and one for each of its timers. What happens
 * once has a clock that is used again.
 */
final class Agenda {
    /** What happens when a clock goes off. */
    static final int RESUMES = 0;

    static final int ARRIVES = 1;
    static final int TIMER_GOES_OFF = 2;
    static final int POOL_CHANGES = 3;
    static final int PERSON_CHANGES = 4;
    static final int GATE_OPENS = 5;
    static final int PLACE_IS_FREE = 6;
    static final int PERSON_IS_FREE = 7;

    private static final int KIND_BITS = 3;

    /**
     * Opening and closing go before anything else at a tick, then what began earlier, then
     * arrivals, then gates: who comes at the very moment is let through.
     */
    private static final int OPENING = 0;

    private static final int RESUME = 1;
    private static final int TIMER = 2;
    private static final int ARRIVAL = 3;
    private static final int GATE = 4;

    private final EventList events = new EventList();
    private final int firstPerson;
    private final int firstGate;
    private final int firstSource;
    private final int timers;
    private int clocks;

    /** Of each clock: whose it is, and its kind in the lowest bits. */
    private int[] owners = new int[64];

    /** Of each clock: the node where its token goes on, or that started its timer. */
    private int[] nodes = new int[64];

    /** Clocks of what happens once that are not set. */
    private int[] unused = new int[4];

    private int unusedCount;

    Agenda(ProcessGraph graph) {
        timers = graph.timerSlots;
        addClocks(POOL_CHANGES, graph.pools.size());
        firstPerson = addClocks(PERSON_CHANGES, graph.people.size());
        firstGate = addClocks(GATE_OPENS, graph.gates.size());
        firstSource = addClocks(ARRIVES, graph.sources.size());
    }

    /** Tick of what happens first; {@link Timetable#NEVER} if nothing does. */
    long tick() {
        return events.tick();
    }

    /** The clock that goes off first, and is not set then. */
    int take() {
        return events.take();
    }

    int kind(int clock) {
        return owners[clock] & ((1 << KIND_BITS) - 1);
    }

    /** Token, pool, person, gate or source. */
    int owner(int clock) {
        return owners[clock] >> KIND_BITS;
    }

    /** The node where the token goes on, or that started the timer. */
    int node(int clock) {
        return nodes[clock];
    }

    /** Adds the clocks of a token's slot; answers that of its delay. */
    int addToken(int token) {
        int clock = add(RESUMES, token);
        for (int timer = 0; timer < timers; timer++) {
            add(TIMER_GOES_OFF, token);
        }
        return clock;
    }

    /** The token goes on at the node. */
    void resume(int clock, long tick, int node) {
        nodes[clock] = node;
        events.schedule(clock, tick, RESUME);
    }

    /** A timer of the token goes off, which the node started. */
    void timer(int clock, int slot, long tick, int node) {
        nodes[clock + 1 + slot] = node;
        events.schedule(clock + 1 + slot, tick, TIMER);
    }

    void stopDelay(int clock) {
        events.cancel(clock);
    }

    void stopTimer(int clock, int slot) {
        events.cancel(clock + 1 + slot);
    }

    /** Nothing more happens to the token. */
    void stopAll(int clock) {
        for (int i = 0; i <= timers; i++) {
            events.cancel(clock + i);
        }
    }

    void arrival(int source, long tick) {
        events.schedule(firstSource + source, tick, ARRIVAL);
    }

    void poolChange(int pool, long tick) {
        events.schedule(pool, tick, OPENING);
    }

    void personChange(int person, long tick) {
        events.schedule(firstPerson + person, tick, OPENING);
    }

    void gate(int gate, long tick) {
        events.schedule(firstGate + gate, tick, GATE);
    }

    void placeIsFree(int pool, long tick) {
        events.schedule(clockForOnce(PLACE_IS_FREE, pool), tick, RESUME);
    }

    void personIsFree(int person, long tick) {
        events.schedule(clockForOnce(PERSON_IS_FREE, person), tick, RESUME);
    }

    /** What happens once has happened. */
    void giveBack(int clock) {
        if (unusedCount == unused.length) {
            unused = Arrays.copyOf(unused, unusedCount * 2);
        }
        unused[unusedCount++] = clock;
    }

    private int clockForOnce(int kind, int owner) {
        if (unusedCount == 0) {
            return add(kind, owner);
        }
        int clock = unused[--unusedCount];
        owners[clock] = owner << KIND_BITS | kind;
        return clock;
    }

    private int addClocks(int kind, int count) {
        int firstClock = clocks;
        for (int owner = 0; owner < count; owner++) {
            add(kind, owner);
        }
        return firstClock;
    }

    private int add(int kind, int owner) {
        if (clocks == owners.length) {
            owners = Arrays.copyOf(owners, clocks * 2);
            nodes = Arrays.copyOf(nodes, clocks * 2);
        }
        owners[clocks] = owner << KIND_BITS | kind;
        events.makeRoomFor(clocks + 1);
        return clocks++;
    }
}
