package io.leadflow.simulation.process;

/**
 * Use of a role since measuring began; times in milliseconds, as in {@link
 * io.leadflow.contracts.event.LeadEvent.RoleUsage}.
 *
 * @param role index in {@link CompiledProcess#roles()}
 */
public record RoleUsage(
        int role, int capacity, long openMs, long busyMs, long queueMs, long waits, long waitMs) {}
