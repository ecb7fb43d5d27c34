package io.leadflow.bench.micro;

import io.leadflow.simulation.kernel.GraphBuilder;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Samplers;
import io.leadflow.simulation.kernel.Simulation;
import io.leadflow.simulation.kernel.TokenStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The event list in the hold model (Jones 1986): tokens that lag, an exponential time each, and lag
 * again for ever. An operation removes the first event and adds one; it holds a draw too.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HoldBenchmark {
    private static final int HOLDS = 100_000;
    private static final double MEAN = 1e6;

    /** Mean number of events pending. */
    @Param({"100", "1000", "100000"})
    public int pending;

    private Simulation simulation;

    @Setup
    public void fill() {
        GraphBuilder graph = new GraphBuilder();
        int lag = graph.lag(graph.draw(Samplers.exponential(MEAN), "lag", 1), 0);
        graph.link(lag, lag);
        RateFunction rate = RateFunction.constant(0, 1000, pending / 1000.0);
        graph.generate(new TokenStream("source", 0, Samplers.constant(0)).at(rate), lag);
        RandomStreams streams = new RandomStreams(1, 0);
        simulation = new Simulation(graph.build(), streams, 0, (tick, token, code) -> {});
        simulation.advanceTo((long) (10 * MEAN));
    }

    @Benchmark
    @OperationsPerInvocation(HOLDS)
    public long hold() {
        long passes = Math.round(MEAN * HOLDS / simulation.underWay());
        simulation.advanceTo(simulation.now() + passes);
        return simulation.now();
    }
}
