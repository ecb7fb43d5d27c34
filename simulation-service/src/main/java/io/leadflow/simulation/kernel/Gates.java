package io.leadflow.simulation.kernel;

import java.util.List;

/** Gates that open at known moments and let waiting tokens through, the longest waiting first. */
final class Gates {
    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final TokenQueue[] queues;

    /** Index of the next opening of each gate. */
    private final int[] next;

    Gates(Simulation simulation, ProcessGraph graph, Tokens tokens) {
        this.simulation = simulation;
        this.graph = graph;
        this.tokens = tokens;
        queues = graph.gates.stream().map(g -> new FifoQueue(tokens)).toArray(TokenQueue[]::new);
        next = new int[queues.length];
    }

    int size() {
        return queues.length;
    }

    /** The tick of the next opening, or never. */
    long nextOpening(int gate) {
        List<Long> opens = graph.gates.get(gate).opens();
        return next[gate] < opens.size() ? opens.get(next[gate]) : Timetable.NEVER;
    }

    void enter(int node, int token, long now) {
        tokens.startWaiting(node, token, now);
        queues[graph.args[node]].add(token);
    }

    /** Takes a waiting token out of its queue. */
    void leave(int token) {
        queues[graph.args[tokens.queuedAt[token]]].remove(token);
        tokens.queuedAt[token] = Tokens.NONE;
    }

    /** Lets through who waits now; who comes back meanwhile waits for the next opening. */
    void open(int gate) {
        next[gate]++;
        int most = Math.min(graph.gates.get(gate).most(), queues[gate].length());
        for (int i = 0; i < most && queues[gate].length() > 0; i++) {
            int token = queues[gate].first();
            int node = tokens.queuedAt[token];
            leave(token);
            simulation.run(graph.nexts[node], token);
        }
    }
}
