package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * Tokens under way, as slots in parallel arrays: a slot is taken when a token is born and free
 * again when it ends, so memory follows the tokens in progress, not the horizon. What only some
 * graphs need is kept in {@link TokenExtras}.
 */
final class Tokens {
    static final int NONE = -1;

    private final int counters;
    private final Agenda agenda;
    private int used;
    private int free = NONE;

    long[] number = new long[64];
    long[] value = new long[64];
    int[] tokenClass = new int[64];

    /** Node a timer wants the token to go to, or NONE. */
    int[] redirect = new int[64];

    /** In a delay that a timer may end. */
    boolean[] lagging = new boolean[64];

    /** Its clock in the {@link Agenda}. */
    int[] clock = new int[64];

    /** Node where the token waits in a queue, or NONE; since when. */
    int[] queuedAt = new int[64];

    long[] queuedSince = new long[64];

    /** A queue's own: neighbours in a list, or the place in a heap. */
    int[] ahead = new int[64];

    int[] behind = new int[64];

    private int[] counts;

    /** Null where the graph needs none. */
    final TokenExtras extras;

    Tokens(int counters, Agenda agenda, TokenExtras extras) {
        this.counters = counters;
        this.agenda = agenda;
        this.extras = extras;
        counts = new int[64 * counters];
    }

    int create(long number, int tokenClass) {
        int token = free;
        if (token == NONE) {
            token = used++;
            if (token == this.number.length) {
                grow();
            }
            clock[token] = agenda.addToken(token);
        } else {
            free = behind[token];
        }
        this.number[token] = number;
        this.tokenClass[token] = tokenClass;
        redirect[token] = NONE;
        lagging[token] = false;
        queuedAt[token] = NONE;
        Arrays.fill(counts, token * counters, (token + 1) * counters, 0);
        if (extras != null) {
            extras.reset(token);
        }
        return token;
    }

    void remove(int token) {
        agenda.stopAll(clock[token]);
        behind[token] = free;
        free = token;
    }

    /** The token waits in a queue from now on. */
    void startWaiting(int node, int token, long now) {
        queuedAt[token] = node;
        queuedSince[token] = now;
    }

    int count(int token, int counter) {
        return counts[token * counters + counter];
    }

    int increment(int token, int counter) {
        return ++counts[token * counters + counter];
    }

    /** The value is multiplied, rounded half up. */
    void discount(int token, double factor) {
        value[token] = (long) Math.floor(value[token] * factor + 0.5);
    }

    /** The token itself, or the one it was forked from. */
    int root(int token) {
        int parent = extras == null ? NONE : extras.parent[token];
        return parent == NONE ? token : parent;
    }

    /** Whether, in a ranked queue, {@code token} goes before {@code other}. */
    boolean goesBefore(int token, int other) {
        double rank = extras.rank[token];
        double otherRank = extras.rank[other];
        return rank < otherRank
                || (rank == otherRank && extras.ticket[token] < extras.ticket[other]);
    }

    private void grow() {
        int room = number.length * 2;
        number = Arrays.copyOf(number, room);
        value = Arrays.copyOf(value, room);
        tokenClass = Arrays.copyOf(tokenClass, room);
        redirect = Arrays.copyOf(redirect, room);
        lagging = Arrays.copyOf(lagging, room);
        clock = Arrays.copyOf(clock, room);
        queuedAt = Arrays.copyOf(queuedAt, room);
        queuedSince = Arrays.copyOf(queuedSince, room);
        ahead = Arrays.copyOf(ahead, room);
        behind = Arrays.copyOf(behind, room);
        counts = Arrays.copyOf(counts, room * counters);
        if (extras != null) {
            extras.grow(room);
        }
    }
}
