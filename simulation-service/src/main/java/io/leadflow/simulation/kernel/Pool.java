package io.leadflow.simulation.kernel;

import java.util.Arrays;

/** A replication's state of a pool: who queues, how many are busy, and what that adds up to. */
final class Pool {
    final Timetable timetable;
    final Order order;
    private final int capacity;
    private final Tokens tokens;
    private final TokenQueue queue;
    private boolean open;
    private int busy;

    /** Who is served, in no order; kept only where they may be interrupted. */
    private final int[] serving;

    // integrals over time, as sums of ends less sums of beginnings
    private long openTicks;
    private long busyTicks;
    private long queueTicks;
    private long waits;
    private long waitTicks;

    Pool(ProcessGraph.PoolSpec spec, Tokens tokens, long start) {
        capacity = spec.capacity();
        timetable = spec.timetable();
        order = spec.order();
        this.tokens = tokens;
        queue = TokenQueue.of(order, tokens);
        serving = spec.preemptive() ? new int[capacity] : null;
        open = timetable.isOpen(start);
        measureFrom(start);
    }

    boolean canServe() {
        return open && busy < capacity;
    }

    boolean hasQueue() {
        return queue.length() > 0;
    }

    boolean isPreemptive() {
        return serving != null;
    }

    void setOpen(long now, boolean isOpen) {
        long at = open == isOpen ? 0 : open ? now : -now;
        openTicks += at * capacity;
        busyTicks += at * busy;
        open = isOpen;
    }

    void take(long now, int token, long waited) {
        busyTicks -= open ? now : 0;
        if (serving != null) {
            serving[busy] = token;
        }
        busy++;
        waits++;
        waitTicks += waited;
    }

    void give(long now, int token) {
        busyTicks += open ? now : 0;
        busy--;
        if (serving != null) {
            int place = 0;
            while (serving[place] != token) {
                place++;
            }
            serving[place] = serving[busy];
        }
    }

    void enqueue(long now, int token) {
        queueTicks -= now;
        queue.add(token);
    }

    /** The token that goes first, or {@link TokenQueue#NONE}. */
    int first() {
        return queue.first();
    }

    /** Takes a token out of the queue, wherever it stands. */
    void leave(long now, int token) {
        queueTicks += now;
        queue.remove(token);
        tokens.queuedAt[token] = Tokens.NONE;
    }

    /** The token served that has to make way for the first one waiting, or NONE. */
    int toInterrupt() {
        if (!open || busy < capacity || queue.length() == 0) {
            return Tokens.NONE;
        }
        int last = serving[0];
        for (int token : Arrays.copyOf(serving, busy)) {
            last = tokens.goesBefore(last, token) ? token : last;
        }
        return tokens.goesBefore(queue.first(), last) ? last : Tokens.NONE;
    }

    /** Forgets what was measured before {@code now}. */
    void measureFrom(long now) {
        openTicks = open ? -now * capacity : 0;
        busyTicks = open ? -now * busy : 0;
        queueTicks = -now * queue.length();
        waits = 0;
        waitTicks = 0;
    }

    PoolUsage usage(long now) {
        long ifOpen = open ? now : 0;
        return new PoolUsage(
                capacity,
                openTicks + ifOpen * capacity,
                busyTicks + ifOpen * busy,
                queueTicks + now * queue.length(),
                waits,
                waitTicks);
    }
}
