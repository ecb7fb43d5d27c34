package io.leadflow.bench.queries;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long answers took, in milliseconds from the request to the body's last byte. */
final class Latencies {
    private final Map<String, List<Double>> byPath = new TreeMap<>();
    private final List<Double> all = new ArrayList<>();

    private Latencies() {}

    /** Asks for the paths in turn; {@code concurrency} callers each wait for their answer. */
    static Latencies measured(FinishedRun run, List<String> paths, int requests, int concurrency)
            throws Exception {
        Latencies latencies = new Latencies();
        try (ExecutorService callers = Executors.newFixedThreadPool(concurrency)) {
            List<Callable<Double>> calls = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                String path = paths.get(i % paths.size());
                calls.add(() -> milliseconds(run, path));
            }
            List<Future<Double>> answers = callers.invokeAll(calls);
            for (int i = 0; i < requests; i++) {
                latencies.add(paths.get(i % paths.size()), answers.get(i).get());
            }
        }
        Collections.sort(latencies.all);
        latencies.byPath.values().forEach(Collections::sort);
        return latencies;
    }

    private static double milliseconds(FinishedRun run, String path) {
        long begin = System.nanoTime();
        run.ask(path);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void add(String path, double milliseconds) {
        byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(milliseconds);
        all.add(milliseconds);
    }

    int count() {
        return all.size();
    }

    double percentile(double p) {
        return percentile(all, p);
    }

    /** The least one that a share of {@code p} does not exceed. */
    static double percentile(List<Double> sorted, double p) {
        return sorted.get((int) Math.ceil(p * sorted.size()) - 1);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%-48s %8s %8s %8s%n", "milliseconds", "median", "p95", "max");
        byPath.forEach((path, sorted) -> print(out, path, sorted));
        print(out, "all", all);
    }

    private static void print(PrintWriter out, String what, List<Double> sorted) {
        out.printf(
                Locale.ROOT,
                "%-48s %8.1f %8.1f %8.1f%n",
                what,
                percentile(sorted, 0.5),
                percentile(sorted, 0.95),
                sorted.getLast());
    }
}
