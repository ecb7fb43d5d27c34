package io.leadflow.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One replication of a process graph. Events are processed in the order (tick, priority, sequence);
 * a token runs from node to node until it waits. The same graph, seed and replication give the same
 * trace, however {@link #advanceTo} is sliced. Not safe for concurrent use; allocates nothing per
 * event once its arrays have grown.
 */
public final class Simulation {
    /**
     * Opening and closing go before anything else at a tick, then what began earlier, then
     * arrivals.
     */
    private static final int OPENING = 0;

    private static final int RESUME = 1;
    private static final int TIMER = 2;
    private static final int ARRIVAL = 3;

    /** Event tokens that are not tokens. */
    private static final int ARRIVES = -1;

    private static final int OPENS_OR_CLOSES = -2;

    /** Set in an event's node: the timer of that START_TIMER node has gone off. */
    private static final int TIMER_FLAG = 1 << 30;

    /** Answer of a node that keeps the token. */
    private static final int WAIT = -1;

    private final ProcessGraph graph;
    private final Trace trace;
    private final EventList events = new EventList();
    private final Tokens tokens;
    private final Pool[] pools;
    private final RateFunction.Cursor[] arrivals;
    private final ContinuousSampler[] masses;
    private final ContinuousSampler[] draws;
    private final double[] scales;
    private final UniformRandomProvider[] choices;
    private long now;
    private long created;
    private long underWay;

    public Simulation(ProcessGraph graph, RandomStreams streams, long start, Trace trace) {
        this.graph = graph;
        this.trace = trace;
        now = start;
        tokens = new Tokens(graph.counters, graph.timerSlots);
        pools =
                graph.pools.stream()
                        .map(pool -> new Pool(pool.capacity(), pool.timetable(), tokens, start))
                        .toArray(Pool[]::new);
        arrivals =
                graph.sources.stream()
                        .map(source -> source.rate().cursor())
                        .toArray(RateFunction.Cursor[]::new);
        masses =
                graph.sources.stream()
                        .map(s -> ZigguratSampler.Exponential.of(streams.forPurpose(s.purpose())))
                        .toArray(ContinuousSampler[]::new);
        draws =
                graph.draws.stream()
                        .map(draw -> draw.sampler().on(streams.forPurpose(draw.purpose())))
                        .toArray(ContinuousSampler[]::new);
        scales = graph.draws.stream().mapToDouble(ProcessGraph.Draw::scale).toArray();
        choices =
                graph.choices.stream()
                        .map(choice -> streams.forPurpose(choice.purpose))
                        .toArray(UniformRandomProvider[]::new);
        begin();
    }

    /** Processes every event before {@code tick}, and stands at {@code tick} then. */
    public void advanceTo(long tick) {
        while (!events.isEmpty() && events.tick() < tick) {
            now = events.tick();
            int node = events.node();
            int token = events.token();
            int stamp = events.stamp();
            events.removeFirst();
            happen(node, token, stamp);
        }
        now = Math.max(now, tick);
    }

    public long now() {
        return now;
    }

    /** Tokens born so far. */
    public long created() {
        return created;
    }

    /** Tokens that have not ended. */
    public long underWay() {
        return underWay;
    }

    /** A token's number: 1 for the first, 2 for the second, … */
    public long number(int token) {
        return tokens.number[token];
    }

    public long value(int token) {
        return tokens.value[token];
    }

    public int count(int token, int counter) {
        return tokens.count(token, counter);
    }

    public int tokenClass(int token) {
        return tokens.tokenClass[token];
    }

    /** Pools forget what was measured before now. */
    public void startMeasuring() {
        for (Pool pool : pools) {
            pool.measureFrom(now);
        }
    }

    /** Use of the pools up to now, in the order they were added. */
    public List<PoolUsage> usage() {
        return Arrays.stream(pools).map(pool -> pool.usage(now)).toList();
    }

    private void begin() {
        for (int pool = 0; pool < pools.length; pool++) {
            scheduleChange(pool);
        }
        for (int node = 0; node < graph.ops.length; node++) {
            if (graph.ops[node] == ProcessGraph.Op.GENERATE) {
                scheduleArrival(node);
            }
        }
    }

    private void happen(int node, int token, int stamp) {
        if (token >= 0) {
            if ((node & TIMER_FLAG) != 0) {
                goOff(node & ~TIMER_FLAG, token, stamp);
            } else if (stamp == tokens.resumeStamp[token]) {
                tokens.lagging[token] = false;
                run(graph.nexts[node], token);
            }
        } else if (token == ARRIVES) {
            arrive(node);
        } else {
            change(node);
        }
    }

    private void run(int from, int token) {
        int node = from;
        while (node >= 0) {
            node = pass(node, token);
        }
    }

    private int pass(int node, int token) {
        int arg = graph.args[node];
        int next = graph.nexts[node];
        switch (graph.ops[node]) {
            case MARK -> trace.passed(now, token, arg);
            case COUNT -> tokens.increment(token, arg);
            case SEIZE -> {
                return seize(node, token);
            }
            case RELEASE -> release(arg);
            case DELAY -> {
                return delay(node, token);
            }
            case CHOOSE -> {
                return choose(arg, token);
            }
            case START_TIMER -> startTimer(node, token);
            case STOP_TIMER -> tokens.voidTimer(token, arg);
            case CHECKPOINT -> {
                return redirected(token, next);
            }
            case END -> {
                return end(token);
            }
            case GENERATE -> throw new IllegalStateException("a token cannot enter a source");
        }
        return next;
    }

    private int end(int token) {
        underWay--;
        tokens.remove(token);
        return WAIT;
    }

    private void arrive(int node) {
        ProcessGraph.Source source = graph.sources.get(graph.args[node]);
        int token = tokens.create(++created, source.tokenClass());
        underWay++;
        tokens.value[token] = (long) Math.floor(draws[source.valueDraw()].sample() + 0.5);
        scheduleArrival(node);
        run(graph.nexts[node], token);
    }

    private void scheduleArrival(int node) {
        int source = graph.args[node];
        RateFunction.Cursor cursor = arrivals[source];
        long tick = cursor.advance(masses[source].sample());
        if (tick < cursor.end()) {
            events.add(tick, ARRIVAL, node, ARRIVES, 0);
        }
    }

    private int seize(int node, int token) {
        Pool pool = pools[graph.args[node]];
        if (pool.canServe() && !pool.hasQueue()) {
            pool.take(now, now);
            return graph.nexts[node];
        }
        pool.enqueue(now, token, node);
        return WAIT;
    }

    private void release(int pool) {
        pools[pool].give(now);
        serve(pools[pool]);
    }

    private void serve(Pool pool) {
        while (pool.hasQueue() && pool.canServe()) {
            int token = pool.first();
            int node = tokens.queuedAt[token];
            pool.leave(now, token);
            pool.take(now, tokens.queuedSince[token]);
            run(graph.nexts[node], token);
        }
    }

    private void change(int pool) {
        pools[pool].setOpen(now, pools[pool].timetable.isOpen(now));
        scheduleChange(pool);
        serve(pools[pool]);
    }

    private void scheduleChange(int pool) {
        long tick = pools[pool].timetable.nextChange(now);
        events.add(tick, OPENING, pool, OPENS_OR_CLOSES, 0);
    }

    private int delay(int node, int token) {
        int draw = graph.args[node];
        long length = Math.max(0, (long) Math.floor(draws[draw].sample() * scales[draw] + 0.5));
        long until;
        int pool = graph.workPools[node];
        if (pool < 0) {
            tokens.lagging[token] = true;
            long sum = now + length;
            until = sum < now ? Timetable.NEVER : sum;
        } else {
            until = pools[pool].timetable.plusWork(now, length);
        }
        events.add(until, RESUME, node, token, ++tokens.resumeStamp[token]);
        return WAIT;
    }

    private int choose(int choice, int token) {
        ProcessGraph.Choice from = graph.choices.get(choice);
        double[] cumulative = from.cumulative[tokens.tokenClass[token]];
        double u = choices[choice].nextDouble();
        int i = 0;
        while (u >= cumulative[i]) {
            i++;
        }
        return from.targets[i];
    }

    private void startTimer(int node, int token) {
        ProcessGraph.Timer timer = graph.timers.get(graph.args[node]);
        tokens.voidTimer(token, timer.slot());
        long tick = timer.deadline().after(now);
        int stamp = tokens.timerStamp(token, timer.slot());
        events.add(tick, TIMER, node | TIMER_FLAG, token, stamp);
    }

    private void goOff(int node, int token, int stamp) {
        ProcessGraph.Timer timer = graph.timers.get(graph.args[node]);
        if (stamp != tokens.timerStamp(token, timer.slot())) {
            return;
        }
        if (timer.target() < 0) {
            trace.passed(now, token, timer.code());
        } else if (free(token)) {
            run(timer.target(), token);
        } else {
            tokens.redirect[token] = timer.target();
        }
    }

    /** Takes the token out of the queue or lag it is in; false while it is worked on. */
    private boolean free(int token) {
        int queuedAt = tokens.queuedAt[token];
        if (queuedAt != Tokens.NONE) {
            pools[graph.args[queuedAt]].leave(now, token);
            return true;
        }
        boolean lagging = tokens.lagging[token];
        if (lagging) {
            tokens.lagging[token] = false;
            tokens.resumeStamp[token]++;
        }
        return lagging;
    }

    private int redirected(int token, int next) {
        int target = tokens.redirect[token];
        tokens.redirect[token] = Tokens.NONE;
        return target == Tokens.NONE ? next : target;
    }
}
