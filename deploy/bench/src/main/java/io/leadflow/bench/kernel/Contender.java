package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;

/** A program that simulates the reference process. */
interface Contender {
    String name();

    /**
     * Simulates one replication on one thread.
     *
     * @param days the horizon
     */
    Measured run(int days, long seed);
}
