package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.BenchException;
import io.leadflow.bench.reference.FunnelFold;
import io.leadflow.bench.reference.FunnelSink;
import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** One long replication: its memory must not grow with the horizon. */
record HorizonMode(Effort effort, long leads) implements Mode {
    private static final int LEADS_PER_DAY = 50;
    private static final double MIB = 1 << 20;

    /** How much more than in the middle may be in use at the end. */
    private static final double TOLERANCE_MIB = 1;

    private static final int MANY = 20_000_000;
    private static final double TOLERANCE_OF_MANY = 0.0003;

    @Override
    public int run(PrintWriter out) {
        CompiledProcess process =
                RefSales.ROUND_THE_CLOCK.compile(
                        Math.toIntExact(Math.max(1, leads / LEADS_PER_DAY)));
        RunWindow window = process.window();
        FunnelFold fold = KernelContender.fold(process);
        Replication run = new Replication(process, effort.seed(), 0, new FunnelSink(fold));
        double atStart = heap("start", out);
        long began = System.nanoTime();
        run.advanceTo(window.start() + (window.end() - window.start()) / 2);
        long half = System.nanoTime() - began;
        double inTheMiddle = heap("middle", out);
        began = System.nanoTime();
        run.advanceTo(window.end());
        Measured measured = fold.measured(window.end(), half + System.nanoTime() - began);
        double atEnd = heap("end", out);
        check(measured, inTheMiddle, atEnd);
        out.printf(
                Locale.ROOT,
                "leads=%d win_rate=%.5f events_per_s=%.0f heap_start_mib=%.1f heap_middle_mib=%.1f"
                        + " heap_end_mib=%.1f%n",
                measured.leads(),
                measured.winRate(),
                measured.eventsPerSecond(),
                atStart,
                inTheMiddle,
                atEnd);
        // the replication must not have been collected when the heap was looked at
        return run.leadsCreated() == measured.leads() ? 0 : 1;
    }

    private static double heap(String when, PrintWriter out) {
        System.gc();
        double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
        out.printf(Locale.ROOT, "%-6s %6.1f MiB in use after a collection%n", when, used);
        return used;
    }

    private static void check(Measured measured, double middle, double end) {
        Theory.check("kernel", measured);
        if (measured.leads() >= MANY * 0.99) {
            Theory.checkWinRate("kernel", measured, TOLERANCE_OF_MANY);
        }
        if (end > middle + TOLERANCE_MIB) {
            throw new BenchException(
                    "the heap grew from %.1f MiB in the middle to %.1f MiB at the end"
                            .formatted(middle, end));
        }
    }
}
