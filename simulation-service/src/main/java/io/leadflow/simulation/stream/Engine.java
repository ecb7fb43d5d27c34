package io.leadflow.simulation.stream;

/** The simulation engine. */
public final class Engine {
    /**
     * Its version. It changes whenever the same definition, request and seed would give other bytes
     * than before.
     */
    public static final String VERSION = "1.1.0";

    private Engine() {}
}
