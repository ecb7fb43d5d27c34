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
    private static final int WAIT = -1;

    private final ProcessGraph graph;
    private final Trace trace;
    private final Agenda agenda;
    private final Tokens tokens;
    private final Draws draws;
    private final Arrivals arrivals;
    private final Pools pools;
    private final Crew crew;
    private final Works works;
    private final Gates gates;
    private final Forks forks;
    private long now;
    private long ended;
    private long tickets;

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
        begin();
    }

    /** Processes every event before {@code tick}, and stands at {@code tick} then. */
    public void advanceTo(long tick) {
        for (long next = agenda.tick(); next < tick; next = agenda.tick()) {
            now = next;
            happen(agenda.take());
        }
        now = Math.max(now, tick);
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

    private void begin() {
        for (int pool = 0; pool < pools.size(); pool++) {
            agenda.poolChange(pool, pools.timetable(pool).nextChange(now));
        }
        for (int person = 0; person < crew.size(); person++) {
            agenda.personChange(person, crew.timetable(person).nextChange(now));
        }
        for (int gate = 0; gate < gates.size(); gate++) {
            agenda.gate(gate, gates.nextOpening(gate, now));
        }
        for (int source = 0; source < graph.sources.size(); source++) {
            arrivals.schedule(source);
        }
    }

    private void happen(int clock) {
        int owner = agenda.owner(clock);
        switch (agenda.kind(clock)) {
            case Agenda.RESUMES -> {
                tokens.lagging[owner] = false;
                run(agenda.node(clock), owner);
            }
            case Agenda.ARRIVES -> arrivals.arrive(owner, now);
            case Agenda.TIMER_GOES_OFF -> goOff(agenda.node(clock), owner);
            default -> change(clock, owner);
        }
    }

    private void change(int clock, int number) {
        switch (agenda.kind(clock)) {
            case Agenda.POOL_CHANGES -> {
                agenda.poolChange(number, pools.timetable(number).nextChange(now));
                pools.change(number, now);
            }
            case Agenda.PERSON_CHANGES -> {
                agenda.personChange(number, crew.timetable(number).nextChange(now));
                crew.change(number, now);
            }
            case Agenda.GATE_OPENS -> {
                gates.open(number);
                agenda.gate(number, gates.nextOpening(number, now));
            }
            case Agenda.PERSON_IS_FREE -> {
                agenda.giveBack(clock);
                crew.goOn(number, now);
            }
            default -> {
                agenda.giveBack(clock);
                pools.serve(number, now);
            }
        }
    }

    void run(int from, int token) {
        int node = from;
        while (node >= 0) {
            node = pass(node, token);
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
            case Op.START_TIMER -> startTimer(node, token, deadline(arg).after(sinceWhen()));
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
                return redirected(token, next);
            }
            case Op.END -> {
                return end(token);
            }
            default -> {
                return passRare(node, arg, next, token);
            }
        }
        return next;
    }

    /** The nodes that few graphs have, apart so that the path of the others stays small. */
    private int passRare(int node, int arg, int next, int token) {
        switch (graph.ops[node]) {
            case Op.COUNT -> tokens.increment(token, arg);
            case Op.WARN -> warn(graph.warnings.get(arg), token);
            case Op.ENTER -> enter(token, arg);
            case Op.STAMP_SERVICE -> tokens.extras.stampService(tokens.root(token), now);
            case Op.DISCOUNT -> tokens.discount(token, graph.discounts.get(arg));
            case Op.START_DRAWN_TIMER ->
                    startTimer(node, token, Deadline.later(now, draws.ticks(worker(node))));
            case Op.STOP_ROOT_TIMER -> agenda.stopTimer(tokens.clock[tokens.root(token)], arg);
            case Op.DRAW_WORK -> tokens.extras.workLeft[token] = draws.ticks(arg);
            case Op.DISENGAGE -> crew.disengage(token, now);
            case Op.LET_GO -> agenda.personIsFree(crew.letGo(token, now), now);
            case Op.VACATE -> {
                pools.give(arg, token, now);
                agenda.placeIsFree(arg, now);
            }
            case Op.ENGAGE -> {
                return crew.engage(node, token, now) ? next : WAIT;
            }
            case Op.DECIDE -> {
                return draws.decide(arg, token, this);
            }
            default -> {
                hold(node, token);
                return WAIT;
            }
        }
        return next;
    }

    /** What a token that is admitted has stayed counts where it comes first, not where it goes. */
    private void enter(int token, int place) {
        if (tokens.extras.place[token] != Tokens.NONE) {
            stay = -1;
        }
        tokens.extras.enter(token, place, sinceWhen());
    }

    /** The rare nodes that always keep the token. */
    private void hold(int node, int token) {
        switch (graph.ops[node]) {
            case Op.RESUMABLE_WORK ->
                    works.resume(node, token, pools.timetable(worker(node)), 1, now);
            case Op.PERSON_WORK -> crew.work(node, token, now);
            case Op.GATE -> gates.enter(node, token);
            case Op.FORK -> forks.fork(node, token);
            case Op.JOIN -> forks.join(token);
            default -> throw new IllegalStateException("no token enters " + graph.ops[node]);
        }
    }

    private int worker(int node) {
        return graph.workers[node];
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

    /** The token waits in a queue from now on. */
    void startWaiting(int node, int token, Order order) {
        tokens.queuedAt[token] = node;
        tokens.queuedSince[token] = now;
        if (order != null) {
            rank(token, order);
        }
    }

    /** Gives the token its place in ranked queues, if it has none yet. */
    void rank(int token, Order order) {
        if (tokens.extras.ticket[token] == Tokens.NONE) {
            tokens.extras.ticket[token] = ++tickets;
            tokens.extras.rank[token] = order.rank(this, token);
        }
    }

    private void warn(ProcessGraph.Warning warning, int token) {
        int count = tokens.count(token, warning.counter());
        if (count > warning.limit() && count - 1 <= warning.limit()) {
            trace.passed(now, token, warning.code());
        }
    }

    /** Now, or when the token that is being admitted came to where it is. */
    private long sinceWhen() {
        return now - Math.max(0, stay);
    }

    private Deadline deadline(int timer) {
        return graph.timers.get(timer).deadline();
    }

    private void startTimer(int node, int token, long tick) {
        int slot = graph.timers.get(graph.args[node]).slot();
        agenda.timer(tokens.clock[token], slot, Math.max(now, tick), node);
    }

    private void goOff(int node, int token) {
        ProcessGraph.Timer timer = graph.timers.get(graph.args[node]);
        if (timer.target() < 0) {
            trace.passed(now, token, timer.code());
        } else if (free(token)) {
            run(timer.target(), token);
        } else {
            tokens.redirect[token] = timer.target();
        }
    }

    /** Takes the token out of the queue, lag or fork it is in; false while it is worked on. */
    boolean free(int token) {
        if (tokens.queuedAt[token] != Tokens.NONE) {
            leaveQueue(token);
            return true;
        }
        if (tokens.extras != null && forks.isForked(token)) {
            return forks.callBack(token);
        }
        boolean lagging = tokens.lagging[token];
        if (lagging) {
            tokens.lagging[token] = false;
            agenda.stopDelay(tokens.clock[token]);
        }
        return lagging;
    }

    private void leaveQueue(int token) {
        switch (graph.ops[tokens.queuedAt[token]]) {
            case Op.SEIZE -> pools.leave(token, now);
            case Op.ENGAGE -> crew.leave(token, now);
            default -> gates.leave(token);
        }
        if (tokens.extras != null) {
            tokens.extras.forgetWork(token);
        }
    }

    /** Sends an interrupted token where a timer wanted it meanwhile; false where none did. */
    boolean redirect(int token) {
        int target = redirected(token, WAIT);
        if (target != WAIT) {
            tokens.extras.forgetWork(token);
            run(target, token);
        }
        return target != WAIT;
    }

    private int redirected(int token, int next) {
        int target = tokens.redirect[token];
        tokens.redirect[token] = Tokens.NONE;
        return target == Tokens.NONE ? next : target;
    }
}
