package io.leadflow.simulation.kernel;

/**
 * Use of a pool while measured, in ticks.
 *
 * @param openTicks capacity × opening time
 * @param busyTicks integral of busy servers over opening time
 * @param queueTicks integral of the queue's length over time, open or not
 * @param waits tokens that got a server
 * @param waitTicks time those waited
 */
public record PoolUsage(
        int capacity,
        long openTicks,
        long busyTicks,
        long queueTicks,
        long waits,
        long waitTicks) {}
