package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import io.leadflow.simulation.process.CompiledProcess;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Replications side by side: two on two threads against one on one, in turn. Where other programs
 * take processors away the ratio falls; the processor time per event tells whether the threads hold
 * each other up.
 */
record ThreadsMode(Effort effort) implements Mode {
    private static final int THREADS = 2;

    /** Lead events per second of wall time over all threads, and processor time for each. */
    private record Speed(double eventsPerSecond, double cpuNanosPerEvent) {}

    /** What a thread did in a round. */
    private record Work(long events, long cpuNanos) {}

    @Override
    public int run(PrintWriter out) throws Exception {
        CompiledProcess process = RefSales.ROUND_THE_CLOCK.compile(effort.days());
        double[] speedUps = new double[effort.rounds()];
        double[] costs = new double[effort.rounds()];
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = -effort.warmUpRounds(); round < effort.rounds(); round++) {
                Speed one = speed(threads, process, 1, round);
                Speed two = speed(threads, process, THREADS, round);
                out.println("one %s  two %s".formatted(text(one), text(two)));
                if (round >= 0) {
                    speedUps[round] = two.eventsPerSecond() / one.eventsPerSecond();
                    costs[round] = two.cpuNanosPerEvent() / one.cpuNanosPerEvent();
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "two_threads_to_one=%.2f cpu_per_event=%.2f%n",
                Standings.median(speedUps),
                Standings.median(costs));
        return 0;
    }

    private static String text(Speed speed) {
        return "%s (%.1f ns of processor an event)"
                .formatted(Comparison.millions(speed.eventsPerSecond()), speed.cpuNanosPerEvent());
    }

    private Speed speed(ExecutorService threads, CompiledProcess process, int count, int round)
            throws Exception {
        List<Callable<Work>> tasks =
                IntStream.range(0, count)
                        .mapToObj(r -> (Callable<Work>) () -> replication(process, round, r))
                        .toList();
        long began = System.nanoTime();
        long events = 0;
        long cpu = 0;
        for (Future<Work> done : threads.invokeAll(tasks)) {
            events += done.get().events();
            cpu += done.get().cpuNanos();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Speed(events / seconds, (double) cpu / events);
    }

    private Work replication(CompiledProcess process, int round, int replication) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        Measured measured = KernelContender.simulate(process, effort.seed() + round, replication);
        Theory.check("kernel", measured);
        return new Work(measured.events(), threads.getCurrentThreadCpuTime() - began);
    }
}
