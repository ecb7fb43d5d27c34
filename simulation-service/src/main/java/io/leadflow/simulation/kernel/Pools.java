package io.leadflow.simulation.kernel;

import java.util.Arrays;

/** Pools of equal servers: who seizes one, who waits, who makes way. */
final class Pools {
    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Works works;
    private final Tokens tokens;
    private final Pool[] pools;

    Pools(Simulation simulation, Works works, ProcessGraph graph, Tokens tokens, long start) {
        this.simulation = simulation;
        this.works = works;
        this.graph = graph;
        this.tokens = tokens;
        pools =
                graph.pools.stream()
                        .map(spec -> new Pool(spec, tokens, start))
                        .toArray(Pool[]::new);
    }

    int size() {
        return pools.length;
    }

    Timetable timetable(int pool) {
        return pools[pool].timetable;
    }

    /** The token is served at once, or waits; answers whether it is. */
    boolean seize(int node, int token, long now) {
        Pool pool = pools[graph.args[node]];
        if (pool.isPreemptive()) {
            tokens.extras.giveTicket(token, pool.order, simulation);
            tokens.extras.seizedAt[token] = node;
        }
        if (pool.canServe() && !pool.hasQueue()) {
            pool.take(now, token, 0);
            return true;
        }
        enqueue(pool, node, token, now);
        interrupt(pool, now);
        return false;
    }

    void release(int pool, int token, long now) {
        give(pool, token, now);
        serve(pools[pool], now);
    }

    /** Gives a server back that nobody takes yet. */
    void give(int pool, int token, long now) {
        pools[pool].give(now, token);
        if (pools[pool].order != null) {
            tokens.extras.ticket[token] = Tokens.NONE;
        }
    }

    /** Free servers take who waits. */
    void serve(int pool, long now) {
        serve(pools[pool], now);
    }

    /** Takes a waiting token out of its queue. */
    void leave(int token, long now) {
        pools[graph.args[tokens.queuedAt[token]]].leave(now, token);
    }

    /** Opening hours begin or end. */
    void change(int number, long now) {
        Pool pool = pools[number];
        pool.setOpen(now, pool.timetable.isOpen(now));
        serve(pool, now);
        interrupt(pool, now);
    }

    void measureFrom(long now) {
        Arrays.stream(pools).forEach(pool -> pool.measureFrom(now));
    }

    PoolUsage usage(int pool, long now) {
        return pools[pool].usage(now);
    }

    private void enqueue(Pool pool, int node, int token, long now) {
        tokens.startWaiting(node, token, now);
        if (pool.order != null) {
            tokens.extras.giveTicket(token, pool.order, simulation);
        }
        pool.enqueue(now, token);
    }

    private void serve(Pool pool, long now) {
        while (pool.hasQueue() && pool.canServe()) {
            begin(pool, pool.first(), now);
        }
    }

    private void begin(Pool pool, int token, long now) {
        int node = tokens.queuedAt[token];
        long waited = now - tokens.queuedSince[token];
        pool.leave(now, token);
        pool.take(now, token, waited);
        if (tokens.extras != null) {
            tokens.extras.waited[tokens.root(token)] += waited;
        }
        simulation.run(graph.nexts[node], token);
    }

    /** Who goes before takes the place of who goes after, as long as there is such. */
    private void interrupt(Pool pool, long now) {
        if (!pool.isPreemptive()) {
            return;
        }
        for (int victim = pool.toInterrupt(); victim != Tokens.NONE; victim = pool.toInterrupt()) {
            works.interrupt(victim, pool.timetable, now);
            pool.give(now, victim);
            begin(pool, pool.first(), now);
            if (!simulation.timers.redirect(victim)) {
                enqueue(pool, tokens.extras.seizedAt[victim], victim, now);
            }
        }
    }
}
