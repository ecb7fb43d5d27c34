package io.leadflow.simulation.kernel;

import java.util.Arrays;

/** A replication's state of a named person: whom they serve, and integrals over time. */
final class Worker {
    final ProcessGraph.PersonSpec spec;
    private boolean open;

    /** The token served, or NONE; the role it is served in. */
    int token = Tokens.NONE;

    int role;

    /** Takes no token yet, at this tick, though serving none. */
    boolean isExpected;

    private long since;
    private long openTicks;
    private final long[] busyTicks;
    private long served;

    /** Ticks at work since the start, for fair shares; not forgotten when measuring begins. */
    private long worked;

    Worker(ProcessGraph.PersonSpec spec, int roles, long start) {
        this.spec = spec;
        busyTicks = new long[roles];
        since = start;
        open = spec.timetable().isOpen(start);
    }

    boolean isFree() {
        return open && token == Tokens.NONE && !isExpected;
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(long now, boolean isOpen) {
        integrateTo(now);
        open = isOpen;
    }

    /** Whether they never work again. */
    boolean hasLeft(long now) {
        return now >= spec.leaves();
    }

    void take(long now, int newToken, int inRole) {
        integrateTo(now);
        token = newToken;
        role = inRole;
        served++;
    }

    void give(long now) {
        integrateTo(now);
        token = Tokens.NONE;
    }

    /** Normal ticks of work done in one of theirs. */
    double pace(long now, int kind) {
        return spec.speeds().get(kind) * spec.rampUp().at(now);
    }

    long worked(long now) {
        integrateTo(now);
        return worked;
    }

    void measureFrom(long now) {
        integrateTo(now);
        openTicks = 0;
        Arrays.fill(busyTicks, 0);
        served = 0;
    }

    PersonUsage usage(long now) {
        integrateTo(now);
        return new PersonUsage(openTicks, Arrays.stream(busyTicks).sum(), served);
    }

    /** Working time spent in a role. */
    long busyTicks(long now, int inRole) {
        integrateTo(now);
        return busyTicks[inRole];
    }

    private void integrateTo(long now) {
        long passed = now - since;
        since = now;
        if (open) {
            openTicks += passed;
            if (token != Tokens.NONE) {
                busyTicks[role] += passed;
                worked += passed;
            }
        }
    }
}
