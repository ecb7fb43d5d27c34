package io.leadflow.bench.kernel;

import io.leadflow.bench.kernel.SideBySide.Pair;
import io.leadflow.bench.kernel.SideBySide.Work;
import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.Medians;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import io.leadflow.simulation.process.CompiledProcess;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Replications side by side: two on two threads against one on one, in turn, and in the same rounds
 * two processes of plain C, which share nothing, against one. What C does not reach, the machine
 * does not give; the processor time per event tells whether our threads hold each other up.
 */
record ThreadsMode(Effort effort) implements Mode {

    @Override
    public int run(PrintWriter out) throws Exception {
        CompiledProcess process = RefSales.ROUND_THE_CLOCK.compile(effort.days());
        List<Pair> ours = new ArrayList<>();
        List<Pair> programs = new ArrayList<>();
        try (Toolbox toolbox = new Toolbox();
                SideBySide sides = new SideBySide()) {
            Optional<Contender> plainC = toolbox.plainC();
            for (int round = 1 - effort.warmUpRounds(); round <= effort.rounds(); round++) {
                long seed = effort.seed() + round;
                Pair our = sides.measure(side -> replication(process, seed, side));
                String line = "kernel " + our;
                if (plainC.isPresent()) {
                    Contender c = plainC.get();
                    Pair program = sides.measure(side -> program(c, seed, side));
                    line += "  c " + program;
                    keep(round, program, programs);
                }
                keep(round, our, ours);
                out.println(line);
            }
        }
        out.println(lastLine(ours, programs));
        return 0;
    }

    /** Rounds to warm up are numbered up to 0. */
    private static void keep(int round, Pair pair, List<Pair> pairs) {
        if (round > 0) {
            pairs.add(pair);
        }
    }

    private static String lastLine(List<Pair> ours, List<Pair> programs) {
        return String.format(
                Locale.ROOT,
                "two_threads_to_one=%s c_two_to_one=%s cpu_per_event=%.2f",
                speedUp(ours),
                speedUp(programs),
                Medians.of(ours.stream().mapToDouble(Pair::cost).toArray()));
    }

    private static String speedUp(List<Pair> pairs) {
        double[] ratios = pairs.stream().mapToDouble(Pair::speedUp).toArray();
        return pairs.isEmpty() ? "absent" : String.format(Locale.ROOT, "%.2f", Medians.of(ratios));
    }

    private Work replication(CompiledProcess process, long seed, int replication) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        Measured measured = KernelContender.simulate(process, seed, replication);
        Theory.check("kernel", measured);
        return new Work(measured.events(), threads.getCurrentThreadCpuTime() - began);
    }

    /** The program keeps its own time; a seed of its own makes another replication. */
    private Work program(Contender program, long seed, int replication) {
        Measured measured = program.run(effort.days(), seed * SideBySide.SIDES + replication);
        Theory.check(program.name(), measured);
        return new Work(measured.events(), Math.round(measured.seconds() * 1e9));
    }
}
