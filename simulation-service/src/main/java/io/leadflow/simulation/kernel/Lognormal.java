package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** By the ziggurat. Most work is such, so it has loops of its own that the JIT compiler inlines. */
record Lognormal(double mu, double sigma) implements Sampler {
    @Override
    public ContinuousSampler on(UniformRandomProvider random) {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        return () -> Math.exp(mu + sigma * normal.sample());
    }

    @Override
    public Filler filler(UniformRandomProvider random) {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        return numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = normal.sample();
            }
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Math.exp(mu + sigma * numbers[i]);
            }
        };
    }
}
