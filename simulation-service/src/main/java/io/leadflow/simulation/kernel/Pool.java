package io.leadflow.simulation.kernel;

/** A replication's state of a pool: who queues, how many are busy, and integrals over time. */
final class Pool {
    final Timetable timetable;
    private final int capacity;
    private final Tokens tokens;
    private boolean open;
    private int busy;
    private int first = Tokens.NONE;
    private int last = Tokens.NONE;
    private int length;

    private long since;
    private long openTicks;
    private long busyTicks;
    private long queueTicks;
    private long waits;
    private long waitTicks;

    Pool(int capacity, Timetable timetable, Tokens tokens, long start) {
        this.capacity = capacity;
        this.timetable = timetable;
        this.tokens = tokens;
        since = start;
        open = timetable.isOpen(start);
    }

    boolean canServe() {
        return open && busy < capacity;
    }

    boolean hasQueue() {
        return first != Tokens.NONE;
    }

    void setOpen(long now, boolean isOpen) {
        integrateTo(now);
        open = isOpen;
    }

    void take(long now, long queuedSince) {
        integrateTo(now);
        busy++;
        waits++;
        waitTicks += now - queuedSince;
    }

    void give(long now) {
        integrateTo(now);
        busy--;
    }

    void enqueue(long now, int token, int node) {
        integrateTo(now);
        tokens.queuedAt[token] = node;
        tokens.queuedSince[token] = now;
        tokens.ahead[token] = last;
        tokens.behind[token] = Tokens.NONE;
        if (last == Tokens.NONE) {
            first = token;
        } else {
            tokens.behind[last] = token;
        }
        last = token;
        length++;
    }

    /** The token that has waited longest. */
    int first() {
        return first;
    }

    /** Takes a token out of the queue, wherever it stands. */
    void leave(long now, int token) {
        integrateTo(now);
        int ahead = tokens.ahead[token];
        int behind = tokens.behind[token];
        if (ahead == Tokens.NONE) {
            first = behind;
        } else {
            tokens.behind[ahead] = behind;
        }
        if (behind == Tokens.NONE) {
            last = ahead;
        } else {
            tokens.ahead[behind] = ahead;
        }
        tokens.queuedAt[token] = Tokens.NONE;
        length--;
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
        queueTicks += passed * length;
        if (open) {
            openTicks += passed * capacity;
            busyTicks += passed * busy;
        }
    }
}
