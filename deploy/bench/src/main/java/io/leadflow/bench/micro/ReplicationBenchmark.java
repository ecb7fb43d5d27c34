package io.leadflow.bench.micro;

import io.leadflow.bench.reference.FunnelFold;
import io.leadflow.bench.reference.FunnelSink;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import java.util.concurrent.TimeUnit;
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

/** Whole replications of the reference process: 2000 days, about 850 000 lead events. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReplicationBenchmark {
    private static final int DAYS = 2000;

    @Param({"ROUND_THE_CLOCK", "OFFICE_HOURS"})
    public RefSales process;

    private CompiledProcess compiled;
    private long seed;

    @Setup
    public void compile() {
        compiled = process.compile(DAYS);
    }

    /** Another seed each time. */
    @Benchmark
    public long replication() {
        FunnelFold fold =
                new FunnelFold(
                        compiled.window().start(),
                        compiled.sources().size(),
                        compiled.stages().size());
        Replication run = new Replication(compiled, ++seed, 0, new FunnelSink(fold));
        run.advanceTo(compiled.window().end());
        return fold.events();
    }
}
