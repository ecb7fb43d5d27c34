package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Prints standings: a table, and the last line that scripts read. */
record Summary(Standings standings) {

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%-8s %10s %17s %9s  %s%n",
                "",
                "median",
                "min .. max",
                "win rate",
                "mean waits, days");
        standings.figures().forEach((who, figures) -> out.println(row(who, figures)));
        out.println("(lead events a second of the simulation proper, in millions)");
        out.println();
        out.println(lastLine());
    }

    private String row(String who, List<Measured> figures) {
        double[] rates =
                figures.stream().mapToDouble(m -> m.eventsPerSecond() / 1e6).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-8s %10.2f %8.2f ..%6.2f %9.5f  %s",
                who,
                standings.eventsPerSecond(who) / 1e6,
                rates[0],
                rates[rates.length - 1],
                standings.median(who, Measured::winRate),
                waits(who, figures.getFirst().waits().size()));
    }

    private String waits(String who, int stages) {
        return java.util.stream.IntStream.range(0, stages)
                .mapToObj(
                        stage ->
                                String.format(
                                        Locale.ROOT,
                                        "%.4f",
                                        standings.median(who, m -> m.waits().get(stage))))
                .collect(Collectors.joining(" "));
    }

    /** {@code kernel_to_c=N.NN kernel_to_ssj=N.NN kernel_to_simpy=N}. */
    String lastLine() {
        return "kernel_to_c=%s kernel_to_ssj=%s kernel_to_simpy=%s"
                .formatted(
                        format("%.2f", standings.ratio("kernel", "c")),
                        format("%.2f", standings.ratio("kernel", "ssj")),
                        format("%.0f", standings.ratio("kernel", "simpy")));
    }

    private static String format(String pattern, OptionalDouble ratio) {
        return ratio.isEmpty()
                ? "absent"
                : String.format(Locale.ROOT, pattern, ratio.getAsDouble());
    }
}
