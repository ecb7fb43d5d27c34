package io.leadflow.simulation.kernel;

import java.util.Arrays;

/** A replication's state of a pool: who queues, how many are busy, and integrals over time. */
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

    private long since;
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
        since = start;
        open = timetable.isOpen(start);
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
        integrateTo(now);
        open = isOpen;
    }

    void take(long now, int token, long waited) {
        integrateTo(now);
        if (serving != null) {
            serving[busy] = token;
        }
        busy++;
        waits++;
        waitTicks += waited;
    }

    void give(long now, int token) {
        integrateTo(now);
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
        integrateTo(now);
        queue.add(token);
    }

    /** The token that goes first, or {@link TokenQueue#NONE}. */
    int first() {
        return queue.first();
    }

    /** Takes a token out of the queue, wherever it stands. */
    void leave(long now, int token) {
        integrateTo(now);
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
        integrateTo(now);
        openTicks = 0;
        busyTicks = 0;
        queueTicks = 0;
        waits = 0;
        waitTicks = 0;
    }

    PoolUsage usage(long now) {
        integrateTo(now);
        return new PoolUsage(capacity, openTicks, busyTicks, queueTicks, waits, waitTicks);
    }

    private void integrateTo(long now) {
        long passed = now - since;
        since = now;
        queueTicks += passed * queue.length();
        if (open) {
            openTicks += passed * capacity;
            busyTicks += passed * busy;
        }
    }
}
