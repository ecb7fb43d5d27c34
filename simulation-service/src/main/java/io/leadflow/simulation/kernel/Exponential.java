package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * By the ziggurat. Most lags are such, so it has a loop of its own that the JIT compiler inlines.
 */
record Exponential(double mean) implements Sampler {
    @Override
    public ContinuousSampler on(UniformRandomProvider random) {
        return ZigguratSampler.Exponential.of(random, mean);
    }

    @Override
    public Filler filler(UniformRandomProvider random) {
        ContinuousSampler unit = ZigguratSampler.Exponential.of(random);
        return numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = unit.sample() * mean;
            }
        };
    }
}
