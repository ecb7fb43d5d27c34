package io.leadflow.simulation.kernel;

/**
 * Use of a person while measured.
 *
 * @param openTicks working hours
 * @param busyTicks of these, serving tokens
 * @param served times a token was taken
 */
public record PersonUsage(long openTicks, long busyTicks, long served) {}
