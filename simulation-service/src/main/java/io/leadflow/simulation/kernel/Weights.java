package io.leadflow.simulation.kernel;

/** Weights of the ways a token can take, computed when it stands before them. */
@FunctionalInterface
public interface Weights {
    /**
     * Fills in a weight of at least 0 for each way; their sum need not be 1. All 0 means the last
     * resort.
     *
     * @param token the token's slot
     */
    void weigh(Simulation simulation, int token, double[] weights);
}
