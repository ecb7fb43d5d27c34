package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** A distribution to draw from; immutable, shared by replications. */
@FunctionalInterface
public interface Sampler {
    /** Draws from {@code random}. */
    ContinuousSampler on(UniformRandomProvider random);

    /** Draws the same numbers, many at a time. */
    default Filler filler(UniformRandomProvider random) {
        ContinuousSampler one = on(random);
        return numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = one.sample();
            }
        };
    }

    /** {@code shift + scale × X}. */
    default Sampler scaled(double shift, double scale) {
        return random -> {
            ContinuousSampler plain = on(random);
            return () -> shift + scale * plain.sample();
        };
    }
}
