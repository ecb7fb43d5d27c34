package io.leadflow.bench.micro;

import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Samplers;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One draw from each of the distributions that processes use most. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SamplerBenchmark {

    /** The distributions, at parameters that are common in processes. */
    public enum Law {
        UNIFORM(Samplers.uniform(0, 1)),
        EXPONENTIAL(Samplers.exponential(2)),
        TRUNCATED_NORMAL(Samplers.truncatedNormal(3, 1, 0, Double.POSITIVE_INFINITY)),
        LOGNORMAL(Samplers.lognormal(0, 0.8)),
        GAMMA(Samplers.gamma(2, 1)),
        TRIANGULAR(Samplers.triangular(0, 1, 4)),
        QUANTILES(Samplers.quantiles(new double[] {0, 0.5, 1}, new double[] {0, 1, 4}));

        @SuppressWarnings("ImmutableEnumChecker") // samplers are, and say so
        private final Sampler sampler;

        Law(Sampler sampler) {
            this.sampler = sampler;
        }
    }

    @Param public Law law;

    private ContinuousSampler sampler;
    private UniformRandomProvider random;

    @Setup
    public void open() {
        random = new RandomStreams(1, 0).forPurpose("bench");
        sampler = law.sampler.on(random);
    }

    @Benchmark
    public double draw() {
        return sampler.sample();
    }
}
