package io.leadflow.simulation.kernel;

/** Draws from a distribution, an array at a time. */
@FunctionalInterface
public interface Filler {
    void fill(double[] numbers);
}
