package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.FunnelFold;
import io.leadflow.bench.reference.FunnelSink;
import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import java.util.HashMap;
import java.util.Map;

/** Leadflow's kernel: the definition compiled, a replication told to a sink that folds. */
final class KernelContender implements Contender {
    private final RefSales process;
    private final Map<Integer, CompiledProcess> compiled = new HashMap<>();

    KernelContender(RefSales process) {
        this.process = process;
    }

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public Measured run(int days, long seed) {
        return simulate(compiled.computeIfAbsent(days, process::compile), seed, 0);
    }

    static Measured simulate(CompiledProcess process, long seed, int replication) {
        FunnelFold fold = fold(process);
        Replication run = new Replication(process, seed, replication, new FunnelSink(fold));
        long began = System.nanoTime();
        run.advanceTo(process.window().end());
        return fold.measured(process.window().end(), System.nanoTime() - began);
    }

    static FunnelFold fold(CompiledProcess process) {
        return new FunnelFold(
                process.window().start(), process.sources().size(), process.stages().size());
    }
}
