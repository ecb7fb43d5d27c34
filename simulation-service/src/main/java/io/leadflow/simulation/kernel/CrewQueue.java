package io.leadflow.simulation.kernel;

import java.util.List;

/** A replication's state of a role of named people: who waits, and integrals over time. */
final class CrewQueue {
    final ProcessGraph.CrewRole spec;
    final TokenQueue queue;

    /** The worker who was chosen last, as an index in the role's list. */
    int chosenLast = -1;

    private long since;
    private long queueTicks;
    private long waits;
    private long waitTicks;

    CrewQueue(ProcessGraph.CrewRole spec, Tokens tokens, long start) {
        this.spec = spec;
        queue = TokenQueue.of(spec.order(), tokens);
        since = start;
    }

    void add(long now, int token) {
        integrateTo(now);
        queue.add(token);
    }

    void remove(long now, int token) {
        integrateTo(now);
        queue.remove(token);
    }

    void served(long waited) {
        waits++;
        waitTicks += waited;
    }

    void measureFrom(long now) {
        integrateTo(now);
        queueTicks = 0;
        waits = 0;
        waitTicks = 0;
    }

    /** Opening and busy time of people with several roles: the whole, and that of this role. */
    PoolUsage usage(long now, List<PersonUsage> people, long busyTicks) {
        integrateTo(now);
        long open = people.stream().mapToLong(PersonUsage::openTicks).sum();
        return new PoolUsage(people.size(), open, busyTicks, queueTicks, waits, waitTicks);
    }

    private void integrateTo(long now) {
        queueTicks += (now - since) * queue.length();
        since = now;
    }
}
