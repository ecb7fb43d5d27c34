package io.leadflow.simulation.process;

/**
 * Use of a role while measured, in milliseconds; see the contract's record of the same name.
 *
 * @param role index in {@link CompiledProcess#roles()}
 * @param cost in minor units of the currency; −1 for none
 */
public record RoleUsage(
        int role,
        int capacity,
        long openMs,
        long busyMs,
        long queueMs,
        long waits,
        long waitMs,
        long cost) {}
