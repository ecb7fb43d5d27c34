package io.leadflow.simulation.kernel;

/** Which of the tokens in a queue goes first: the lowest rank, of equals who came first. */
@FunctionalInterface
public interface Order {
    /** The rank of a token that starts to wait; it keeps it until it has been served. */
    double rank(Simulation simulation, int token);
}
