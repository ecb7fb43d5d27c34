package io.leadflow.simulation.kernel;

import java.util.function.IntPredicate;

/** First come, first served: a list linked through the tokens. */
final class FifoQueue extends TokenQueue {
    private final Tokens tokens;
    private int first = NONE;
    private int last = NONE;

    FifoQueue(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    int first() {
        return first;
    }

    @Override
    int firstWhere(IntPredicate fits) {
        int token = first;
        while (token != NONE && !fits.test(token)) {
            token = tokens.behind[token];
        }
        return token;
    }

    @Override
    void insert(int token) {
        tokens.ahead[token] = last;
        tokens.behind[token] = NONE;
        if (last == NONE) {
            first = token;
        } else {
            tokens.behind[last] = token;
        }
        last = token;
    }

    @Override
    void delete(int token) {
        int ahead = tokens.ahead[token];
        int behind = tokens.behind[token];
        if (ahead == NONE) {
            first = behind;
        } else {
            tokens.behind[ahead] = behind;
        }
        if (behind == NONE) {
            last = ahead;
        } else {
            tokens.ahead[behind] = ahead;
        }
    }
}
