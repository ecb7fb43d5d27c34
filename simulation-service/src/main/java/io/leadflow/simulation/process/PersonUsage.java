package io.leadflow.simulation.process;

/**
 * Use of a named person while measured; see the contract's record of the same name.
 *
 * @param person index in {@link CompiledProcess#people()}
 * @param cost in minor units of the currency; −1 for none
 */
public record PersonUsage(int person, long openMs, long busyMs, long leads, long cost) {}
