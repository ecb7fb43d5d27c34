package io.leadflow.simulation.kernel;

import io.leadflow.simulation.kernel.ProcessGraph.Fork;

/**
 * Tokens that split into branches and go on when those have joined. A branch that is no longer
 * wanted is dropped where it waits; one that is being worked on is finished without effect.
 */
final class Forks {
    private static final int NONE = Tokens.NONE;

    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final TokenExtras extras;

    Forks(Simulation simulation, ProcessGraph graph, Tokens tokens) {
        this.simulation = simulation;
        this.graph = graph;
        this.tokens = tokens;
        extras = tokens.extras;
    }

    /** The branches start in order, at this tick. */
    void fork(int node, int token) {
        Fork fork = graph.forks.get(graph.args[node]);
        extras.forkedAt[token] = node;
        extras.pending[token] = fork.all() ? fork.branches().size() : 1;
        for (int branch : fork.branches()) {
            int child = tokens.create(tokens.number[token], tokens.tokenClass[token]);
            tokens.value[child] = tokens.value[token];
            extras.parent[child] = token;
            extras.sibling[child] = extras.firstChild[token];
            extras.firstChild[token] = child;
            simulation.resumeAt(simulation.now(), branch, child);
        }
    }

    /** A branch has come to its end. */
    void join(int child) {
        int parent = extras.parent[child];
        if (parent == NONE) {
            tokens.remove(child);
            return;
        }
        unlink(parent, child);
        tokens.remove(child);
        if (--extras.pending[parent] == 0) {
            drop(parent);
            int node = extras.forkedAt[parent];
            extras.forkedAt[parent] = NONE;
            simulation.run(graph.nexts[node], parent);
        }
    }

    boolean isForked(int token) {
        return extras.forkedAt[token] != NONE;
    }

    /** Calls the token back; true if no branch is being worked on, else when those have joined. */
    boolean callBack(int token) {
        int working = dropWaiting(token);
        extras.pending[token] = working;
        if (working == 0) {
            extras.forkedAt[token] = NONE;
        }
        return working == 0;
    }

    private void unlink(int parent, int child) {
        if (extras.firstChild[parent] == child) {
            extras.firstChild[parent] = extras.sibling[child];
            return;
        }
        int before = extras.firstChild[parent];
        while (extras.sibling[before] != child) {
            before = extras.sibling[before];
        }
        extras.sibling[before] = extras.sibling[child];
    }

    private void drop(int parent) {
        dropWaiting(parent);
        for (int child = extras.firstChild[parent]; child != NONE; child = extras.sibling[child]) {
            extras.parent[child] = NONE;
        }
        extras.firstChild[parent] = NONE;
    }

    /** Drops the branches that wait or lag; answers how many are left, being worked on. */
    private int dropWaiting(int parent) {
        int working = 0;
        int next;
        for (int child = extras.firstChild[parent]; child != NONE; child = next) {
            next = extras.sibling[child];
            if (simulation.timers.free(child)) {
                unlink(parent, child);
                tokens.remove(child);
            } else {
                working++;
            }
        }
        return working;
    }
}
