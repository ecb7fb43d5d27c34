package io.leadflow.simulation.kernel;

import java.util.List;

/**
 * One replication of a process graph. Events are processed in the order (tick, priority, sequence);
 * a token runs from node to node until it waits. The same graph, seed and replication give the same
 * trace, however {@link #advanceTo} is sliced. Not safe for concurrent use; allocates nothing per
 * event once its arrays have grown, where nothing is computed by the graph's builder.
 */
public final class Simulation {
    /** Answer of a node that keeps the token. */
    static final int WAIT = -1;

    /** Nodes that may be passed at one tick: so many, and so many more for each token there is. */
    private static final long AT_ONCE = 1_000_000;

    private static final long AT_ONCE_BY_EACH = 1_000;

    /** And in all: what takes longer is a process that nobody means. */
    private static final long IN_ALL = 10_000_000;

    private static final long IN_ALL_BY_EACH = 100_000;

    final ProcessGraph graph;
    final Trace trace;
    final Agenda agenda;
    final Tokens tokens;
    final Draws draws;
    final Works works;
    final Pools pools;
    final Crew crew;
    final Gates gates;
    final Forks forks;
    final Timers timers;
    private final Arrivals arrivals;
    private final RareNodes rareNodes;
    private final Openings openings;
    private long now;
    private long ended;

    /** Nodes passed at this tick, and tokens that had ended before it. */
    private long passed;

    private long endedBefore;

    /** Nodes passed before this tick. */
    private long passedBefore;

    /** How long a token that is being admitted has been where it is; −1 while none is. */
    private long stay = -1;

    public Simulation(ProcessGraph graph, RandomStreams random, long start, Trace trace) {
        this.graph = graph;
        this.trace = trace;
        now = start;
        agenda = new Agenda(graph);
        tokens = graph.newTokens(agenda);
        draws = new Draws(graph, tokens, random);
        arrivals = new Arrivals(this, graph, tokens, draws, agenda, random);
        works = new Works(graph, tokens, draws, agenda, trace);
        pools = new Pools(this, works, graph, tokens, start);
        crew = new Crew(this, works, graph, tokens, start);
        gates = new Gates(this, graph, tokens);
        forks = new Forks(this, graph, tokens);
        timers = new Timers(this);
        rareNodes = new RareNodes(this);
        openings = new Openings(this);
        openings.begin(start);
        for (int source = 0; source < graph.sources.size(); source++) {
            arrivals.schedule(source);
        }
    }

    /**
     * Processes every event before {@code tick}, and stands at {@code tick} then.
     *
     * @throws StandstillException where that would never end
     * @throws TooManyStepsException where it would take longer than any process should
     */
    public void advanceTo(long tick) {
        for (long next = agenda.tick(); next < tick; next = agenda.tick()) {
            if (next != now) {
                countPassed();
                now = next;
                endedBefore = ended;
            }
            happen(agenda.take());
        }
        now = Math.max(now, tick);
    }

    private void countPassed() {
        passedBefore += passed;
        passed = 0;
        if (passedBefore - IN_ALL > arrivals.created() * IN_ALL_BY_EACH) {
            throw new TooManyStepsException(passedBefore, arrivals.created(), now);
        }
    }

    /**
     * Puts a token into the graph now, as if it had come earlier.
     *
     * @param node where it goes on
     * @param attributes a number each
     * @param age ticks since it was created
     * @param stayed ticks since it came to where it is: clocks started on its way have run since
     * @param owner the person it stays with in every role of theirs, or −1
     */
    public void admit(
            int node,
            int tokenClass,
            long value,
            double[] attributes,
            long age,
            long stayed,
            int owner) {
        int token = arrivals.admit(tokenClass, value, attributes, now - age);
        if (owner >= 0) {
            crew.own(token, owner);
        }
        stay = stayed;
        run(node, token);
        stay = -1;
    }

    /** How long the token that is being admitted has been where it is; −1 while none is. */
    public long stay() {
        return stay;
    }

    public long now() {
        return now;
    }

    /** Tokens born so far. */
    public long created() {
        return arrivals.created();
    }

    /** Tokens that have not ended. */
    public long underWay() {
        return arrivals.created() - ended;
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

    /** The token that one in a fork was forked from; any other is its own root. */
    public int root(int token) {
        return tokens.root(token);
    }

    /** Where the token is, as the graph's builder numbered it, where the graph remembers it. */
    public int place(int token) {
        return tokens.extras.place[token];
    }

    /** One of the {@link Moments} of a token, where the graph remembers them. */
    public long moment(int token, int which) {
        return tokens.extras.moment(token, which);
    }

    /** Ticks that the token has waited for pools and people, the current wait not included. */
    public long waited(int token) {
        return tokens.extras.waited[token];
    }

    public double attribute(int token, int index) {
        return tokens.extras.attribute(token, index);
    }

    /** The work that was drawn for the token before it waits for it, in ticks. */
    public long workAhead(int token) {
        return tokens.extras.workLeft[token];
    }

    /** The person who serves the token, or −1. */
    public int person(int token) {
        return tokens.extras == null ? Tokens.NONE : tokens.extras.person[token];
    }

    /** Pools and people forget what was measured before now. */
    public void startMeasuring() {
        pools.measureFrom(now);
        crew.measureFrom(now);
    }

    /** Use of a pool up to now. */
    public PoolUsage poolUsage(int pool) {
        return pools.usage(pool, now);
    }

    /** Use of a role of named people up to now. */
    public PoolUsage crewUsage(int role) {
        return crew.usage(role, now);
    }

    /** Use of each named person up to now. */
    public List<PersonUsage> peopleUsage() {
        return crew.usage(now);
    }

    private void happen(int clock) {
        int owner = agenda.owner(clock);
        switch (agenda.kind(clock)) {
            case Agenda.RESUMES -> {
                tokens.lagging[owner] = false;
                run(agenda.node(clock), owner);
            }
            case Agenda.ARRIVES -> arrivals.arrive(owner, now);
            case Agenda.TIMER_GOES_OFF -> timers.goOff(agenda.node(clock), owner);
            default -> openings.happen(clock, owner, now);
        }
    }

    void run(int from, int token) {
        int node = from;
        while (node >= 0) {
            if (++passed > AT_ONCE) {
                checkThatTimePasses(token);
            }
            node = pass(node, token);
        }
    }

    private void checkThatTimePasses(int token) {
        long there = arrivals.created() - endedBefore;
        if (passed - AT_ONCE > there * AT_ONCE_BY_EACH) {
            throw new StandstillException(tokens.number[token], now);
        }
    }

    /** The next node, or {@link #WAIT}. */
    private int pass(int node, int token) {
        int arg = graph.args[node];
        int next = graph.nexts[node];
        switch (graph.ops[node]) {
            case Op.MARK -> trace.passed(now, token, arg);
            case Op.TALLY -> tally(node, token);
            case Op.RELEASE -> release(node, token);
            case Op.START_TIMER -> timers.start(node, token);
            case Op.STOP_TIMER -> agenda.stopTimer(tokens.clock[token], arg);
            case Op.SEIZE -> {
                return pools.seize(node, token, now) ? next : WAIT;
            }
            case Op.LAG -> {
                return lag(node, token);
            }
            case Op.WORK -> {
                return work(node, token);
            }
            case Op.CHOOSE -> {
                return draws.choose(arg, token);
            }
            case Op.CHECKPOINT -> {
                return timers.redirected(token, next);
            }
            case Op.END -> {
                return end(token);
            }
            default -> {
                return rareNodes.pass(node, token, now);
            }
        }
        return next;
    }

    private void tally(int node, int token) {
        int count = tokens.increment(token, graph.args[node]);
        trace.counted(now, token, graph.codes[node], count);
    }

    private int work(int node, int token) {
        trace.started(now, token, graph.codes[node]);
        works.begin(node, token, pools.timetable(graph.workers[node]), now);
        return WAIT;
    }

    private void release(int node, int token) {
        trace.finished(now, token, graph.codes[node]);
        pools.release(graph.args[node], token, now);
    }

    private int end(int token) {
        ended++;
        tokens.remove(token);
        return WAIT;
    }

    private int lag(int node, int token) {
        long until = now + draws.ticks(graph.args[node]);
        resumeAt(until < now ? Timetable.NEVER : until, node, token);
        return WAIT;
    }

    /** The token goes on behind the node at the tick, unless a timer takes it away before. */
    void resumeAt(long tick, int node, int token) {
        tokens.lagging[token] = true;
        agenda.resume(tokens.clock[token], tick, graph.nexts[node]);
    }

    /** Now, or when the token that is being admitted came to where it is. */
    long sinceWhen() {
        return now - Math.max(0, stay);
    }

    void forgetStay() {
        stay = -1;
    }
}
