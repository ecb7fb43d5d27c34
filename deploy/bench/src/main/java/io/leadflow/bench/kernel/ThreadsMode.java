package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import io.leadflow.simulation.process.CompiledProcess;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Replications side by side: two on two threads against one on one, in turn. */
record ThreadsMode(Effort effort) implements Mode {
    private static final int THREADS = 2;

    @Override
    public int run(PrintWriter out) throws Exception {
        CompiledProcess process = RefSales.ROUND_THE_CLOCK.compile(effort.days());
        double[] ratios = new double[effort.rounds()];
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = -effort.warmUpRounds(); round < effort.rounds(); round++) {
                double one = rate(threads, process, 1, round);
                double two = rate(threads, process, THREADS, round);
                out.println(
                        "one %s  two %s"
                                .formatted(Comparison.millions(one), Comparison.millions(two)));
                if (round >= 0) {
                    ratios[round] = two / one;
                }
            }
        }
        out.printf(Locale.ROOT, "two_threads_to_one=%.2f%n", Standings.median(ratios));
        return 0;
    }

    /** Lead events per second of wall time, over all threads. */
    private double rate(ExecutorService threads, CompiledProcess process, int count, int round)
            throws Exception {
        List<Callable<Measured>> tasks =
                IntStream.range(0, count)
                        .mapToObj(r -> (Callable<Measured>) () -> replication(process, round, r))
                        .toList();
        long began = System.nanoTime();
        long events = 0;
        for (Future<Measured> done : threads.invokeAll(tasks)) {
            events += done.get().events();
        }
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private Measured replication(CompiledProcess process, int round, int replication) {
        Measured measured = KernelContender.simulate(process, effort.seed() + round, replication);
        Theory.check("kernel", measured);
        return measured;
    }
}
