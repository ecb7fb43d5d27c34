package io.leadflow.bench.queries;

import io.leadflow.bench.platform.CommandBasics;
import io.leadflow.bench.platform.OwnPlatform;
import io.leadflow.embedded.Platform;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast statistics are answered. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        description = {
            "Statistics of one finished run under load: starts a platform of its own, simulates,"
                    + " then asks for every statistic in turn, several at a time.",
            "",
            "The last line of the output is:",
            "  p95_ms=N requests=N",
            "Exit code 1 when an answer is not 200; speed is reported, not judged.",
            ""
        })
public final class QueriesCommand implements Callable<Integer> {
    /** How long the service keeps what nobody asks for; by default it is longer. */
    private static final int KEPT_S = 60;

    @Option(
            names = "--requests",
            defaultValue = "1000",
            description = "How many requests. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--concurrency",
            defaultValue = "8",
            description = "How many at a time. Default: ${DEFAULT-VALUE}.")
    private int concurrency;

    @Option(
            names = "--events",
            defaultValue = "10000000",
            description = "Lead events of the run, at least. Default: ${DEFAULT-VALUE}.")
    private long events;

    @Mixin private CommandBasics basics;

    @Override
    public Integer call() throws Exception {
        basics.checkCounts();
        try (OwnPlatform own = OwnPlatform.start("leadflow.report.kept-for", KEPT_S + "s")) {
            measure(own.platform(), basics.out());
        }
        return 0;
    }

    private void measure(Platform platform, PrintWriter out) throws Exception {
        try (FinishedRun run = new FinishedRun(platform, out)) {
            run.simulate(events);
            run.printMemory("when the run has ended and been asked for once");
            List<String> paths = run.statistics();
            out.printf(Locale.ROOT, "%d statistics, %d at a time%n", paths.size(), concurrency);
            Latencies.measured(run, paths, paths.size() * 2, concurrency); // warm-up
            Latencies latencies = Latencies.measured(run, paths, requests, concurrency);
            latencies.print(out);
            run.printMemory("after the requests");
            TimeUnit.SECONDS.sleep(2 * KEPT_S);
            run.printMemory("when nobody has asked for " + KEPT_S + " s");
            out.printf(
                    Locale.ROOT,
                    "p95_ms=%.0f requests=%d%n",
                    latencies.percentile(0.95),
                    latencies.count());
            out.flush();
        }
    }
}
