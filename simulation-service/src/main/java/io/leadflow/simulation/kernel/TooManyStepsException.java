package io.leadflow.simulation.kernel;

/** Tokens pass more nodes than any process wants of them. */
public final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long steps;
    private final long tokens;
    private final long tick;

    TooManyStepsException(long steps, long tokens, long tick) {
        super(tokens + " tokens have passed " + steps + " nodes at tick " + tick);
        this.steps = steps;
        this.tokens = tokens;
        this.tick = tick;
    }

    public long steps() {
        return steps;
    }

    public long tokens() {
        return tokens;
    }

    public long tick() {
        return tick;
    }
}
