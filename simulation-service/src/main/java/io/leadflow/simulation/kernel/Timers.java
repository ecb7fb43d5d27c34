package io.leadflow.simulation.kernel;

/** Timers of tokens: when they go off, and how they take a token away from where it is. */
final class Timers {
    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Trace trace;
    private final Agenda agenda;
    private final Tokens tokens;

    Timers(Simulation simulation) {
        this.simulation = simulation;
        graph = simulation.graph;
        trace = simulation.trace;
        agenda = simulation.agenda;
        tokens = simulation.tokens;
    }

    /** The timer of the node goes off at its deadline, at once where that is past. */
    void start(int node, int token) {
        startAt(node, token, timer(node).deadline().after(simulation.sinceWhen()));
    }

    void startAt(int node, int token, long tick) {
        long notBefore = Math.max(simulation.now(), tick);
        agenda.timer(tokens.clock[token], timer(node).slot(), notBefore, node);
    }

    void goOff(int node, int token) {
        ProcessGraph.Timer timer = timer(node);
        if (timer.target() < 0) {
            trace.passed(simulation.now(), token, timer.code());
        } else if (free(token)) {
            simulation.run(timer.target(), token);
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
        if (tokens.extras != null && simulation.forks.isForked(token)) {
            return simulation.forks.callBack(token);
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
            case Op.SEIZE -> simulation.pools.leave(token, simulation.now());
            case Op.ENGAGE -> simulation.crew.leave(token, simulation.now());
            default -> simulation.gates.leave(token);
        }
        if (tokens.extras != null) {
            tokens.extras.forgetWork(token);
        }
    }

    /** Sends an interrupted token where a timer wanted it meanwhile; false where none did. */
    boolean redirect(int token) {
        int target = redirected(token, Simulation.WAIT);
        if (target != Simulation.WAIT) {
            tokens.extras.forgetWork(token);
            simulation.run(target, token);
        }
        return target != Simulation.WAIT;
    }

    /** Where a timer wanted the token meanwhile, or {@code next}; it is forgotten then. */
    int redirected(int token, int next) {
        int target = tokens.redirect[token];
        tokens.redirect[token] = Tokens.NONE;
        return target == Tokens.NONE ? next : target;
    }

    private ProcessGraph.Timer timer(int node) {
        return graph.timers.get(graph.args[node]);
    }
}
