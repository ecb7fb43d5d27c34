package io.leadflow.simulation.kernel;

/**
 * Hears what happens, in order: each mark that a token passes, and what frequent nodes do with it,
 * by methods of their own, so that nobody has to look again what it was.
 */
@FunctionalInterface
public interface Trace {
    /**
     * @param tick the moment
     * @param token the token's slot; its number, value and counters are the simulation's to tell
     * @param code what the graph's builder gave the mark
     */
    void passed(long tick, int token, int code);

    /** The token has been counted for the {@code count}-th time. */
    default void counted(long tick, int token, int code, int count) {
        passed(tick, token, code);
    }

    /** Work on the token begins. */
    default void started(long tick, int token, int code) {
        passed(tick, token, code);
    }

    /** Work on the token is done; who did it is about to be released. */
    default void finished(long tick, int token, int code) {
        passed(tick, token, code);
    }
}
