package io.leadflow.simulation.kernel;

/** A token goes round and round while no time passes. */
public final class StandstillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long token;
    private final long tick;

    StandstillException(long token, long tick) {
        super("token " + token + " goes round at tick " + tick + " without time passing");
        this.token = token;
        this.tick = tick;
    }

    /** Its number, from 1. */
    public long token() {
        return token;
    }

    public long tick() {
        return tick;
    }
}
