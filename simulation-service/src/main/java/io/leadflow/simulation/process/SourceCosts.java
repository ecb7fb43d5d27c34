package io.leadflow.simulation.process;

/**
 * What a source cost while measured; see the contract's record of the same name.
 *
 * @param source index in {@link CompiledProcess#sources()}
 * @param cost in minor units of the currency
 */
public record SourceCosts(int source, long leads, long cost) {}
