package io.leadflow.e2e.faults;

import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of all rounds: a line for each fault, and one for all. */
record Summary(List<Outcome> outcomes) {

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-18s %6s %12s %6s %8s %18s%n",
                "fault",
                "rounds",
                "events",
                "lost",
                "doubled",
                "recovery s med/max");
        outcomes.stream()
                .collect(groupingBy(Outcome::fault, LinkedHashMap::new, Collectors.toList()))
                .forEach((fault, of) -> line(out, fault, of));
        out.printf(
                Locale.ROOT,
                "rounds=%d lost=%d doubled=%d%n",
                outcomes.size(),
                outcomes.stream().mapToLong(o -> o.verdict().lost()).sum(),
                outcomes.stream().mapToLong(o -> o.verdict().doubled()).sum());
        out.flush();
    }

    private static void line(PrintWriter out, String fault, List<Outcome> of) {
        double[] recoveries =
                of.stream().mapToDouble(Outcome::recovery).filter(r -> r >= 0).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-18s %6d %12d %6d %8d %10.1f / %.1f%n",
                fault,
                of.size(),
                of.stream().mapToLong(Outcome::events).sum(),
                of.stream().mapToLong(o -> o.verdict().lost()).sum(),
                of.stream().mapToLong(o -> o.verdict().doubled()).sum(),
                recoveries.length == 0 ? Double.NaN : recoveries[recoveries.length / 2],
                recoveries.length == 0 ? Double.NaN : recoveries[recoveries.length - 1]);
    }
}
