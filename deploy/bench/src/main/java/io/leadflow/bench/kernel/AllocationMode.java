package io.leadflow.bench.kernel;

import com.sun.management.ThreadMXBean;
import io.leadflow.bench.reference.BenchException;
import io.leadflow.bench.reference.FunnelFold;
import io.leadflow.bench.reference.FunnelSink;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Bytes that this thread allocates per lead event, once the arrays have grown. */
record AllocationMode(Effort effort) implements Mode {
    private static final double BAR = 16;

    @Override
    public int run(PrintWriter out) {
        CompiledProcess process = RefSales.ROUND_THE_CLOCK.compile(effort.days());
        double bytes = bytesPerEvent(process, effort.seed());
        out.printf(Locale.ROOT, "bytes_per_event=%.3f%n", bytes);
        if (bytes >= BAR) {
            throw new BenchException("at least %.0f bytes per lead event".formatted(BAR));
        }
        return 0;
    }

    static double bytesPerEvent(CompiledProcess process, long seed) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RunWindow window = process.window();
        FunnelFold fold = KernelContender.fold(process);
        Replication run = new Replication(process, seed, 0, new FunnelSink(fold));
        run.advanceTo(window.start() + (window.end() - window.start()) / 2);
        long events = fold.events();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        run.advanceTo(window.end());
        return (double) (threads.getCurrentThreadAllocatedBytes() - bytes)
                / (fold.events() - events);
    }
}
