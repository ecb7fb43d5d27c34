package io.leadflow.simulation.kernel;

import java.util.function.IntPredicate;

/** Waiting tokens in the order in which they go. A token stands in one queue at most. */
abstract class TokenQueue {
    static final int NONE = Tokens.NONE;

    private int length;

    /** A queue in order of arrival, or by rank where an order is given. */
    static TokenQueue of(Order order, Tokens tokens) {
        return order == null ? new FifoQueue(tokens) : new RankedQueue(tokens);
    }

    final int length() {
        return length;
    }

    final void add(int token) {
        length++;
        insert(token);
    }

    /** Takes a token out, wherever it stands. */
    final void remove(int token) {
        length--;
        delete(token);
    }

    /** The token that goes first, or {@link #NONE}. */
    abstract int first();

    /** The first of those that fit, or {@link #NONE}. */
    abstract int firstWhere(IntPredicate fits);

    abstract void insert(int token);

    abstract void delete(int token);
}
