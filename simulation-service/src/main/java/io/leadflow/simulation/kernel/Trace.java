package io.leadflow.simulation.kernel;

/** Hears what happens, in order; called once for each mark a token passes. */
@FunctionalInterface
public interface Trace {
    /**
     * @param tick the moment
     * @param token the token's slot; its number, value and counters are the simulation's to tell
     * @param code what the graph's builder gave the mark
     */
    void passed(long tick, int token, int code);
}
