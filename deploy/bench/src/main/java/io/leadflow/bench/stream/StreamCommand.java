package io.leadflow.bench.stream;

import io.leadflow.bench.platform.CommandBasics;
import io.leadflow.bench.platform.OwnPlatform;
import io.leadflow.bench.reference.Medians;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the pipeline against the bare broker. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        description = {
            "Lead events from simulation through Kafka into statistics, against what the same"
                + " broker carries for Kafka's own ProducerPerformance and ConsumerPerformance at"
                + " the same time, with the same events, compression and acknowledgements. Starts a"
                + " platform of its own; rounds alternate. Each round has a run too that asks for"
                + " statistics alone, with ten times the replications.",
            "",
            "The last two lines of the output are, medians of the rounds:",
            "  folded_to_streamed=N.NN folded_events_per_s=N",
            "  stream_to_broker=N.NN events_per_s=N",
            "Speed is reported, not judged.",
            ""
        })
public final class StreamCommand implements Callable<Integer> {
    private static final double LOAD = 0.2;

    @Option(
            names = "--events",
            defaultValue = "10000000",
            description = "Lead events of each run, at least. Default: ${DEFAULT-VALUE}.")
    private long events;

    @Option(
            names = "--replications",
            defaultValue = "8",
            description = "Replications of each run. Default: ${DEFAULT-VALUE}.")
    private int replications;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often both are measured. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--partitions",
            defaultValue = "12",
            description = "Partitions of either topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--instances",
            defaultValue = "1",
            description =
                    "Instances of the simulation and of the metrics service each. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int instances;

    @Mixin private CommandBasics basics;

    @Override
    public Integer call() throws Exception {
        basics.checkCounts();
        try (OwnPlatform own =
                        OwnPlatform.start(
                                "leadflow.topics.partitions", Integer.toString(partitions));
                Pipeline pipeline = new Pipeline(own.platform(), replications)) {
            addInstances(own.platform());
            Sample sample = Sample.write(own.folder().resolve("sample"));
            measure(
                    own.platform(),
                    pipeline,
                    new BareBroker(own.platform().bootstrapServers(), partitions, sample),
                    sample);
        }
        return 0;
    }

    private void addInstances(Platform platform) {
        for (int instance = 1; instance < instances; instance++) {
            platform.addInstance(ServiceName.SIMULATION);
            platform.addInstance(ServiceName.METRICS);
        }
    }

    private void measure(Platform platform, Pipeline pipeline, BareBroker bare, Sample sample)
            throws Exception {
        PrintWriter out = basics.out();
        out.printf(Locale.ROOT, "an event has %.0f bytes%n", sample.meanBytes());
        pipeline.warmUp();
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> foldedRatios = new ArrayList<>();
        List<Double> foldedRates = new ArrayList<>();
        Pipeline.Outcome last = null;
        for (int round = 1; round <= rounds; round++) {
            double limit = bare.measure(events);
            last = pipeline.measure(events);
            ratios.add(last.perSecond() / limit);
            rates.add(last.perSecond());
            print(out, round, limit, last);
            Pipeline.Outcome folded = pipeline.measureFolded(events);
            foldedRatios.add(folded.perSecond() / last.perSecond());
            foldedRates.add(folded.perSecond());
            print(out, "folded", folded);
        }
        printMemory(out, platform);
        printDelays(out, pipeline, last);
        out.printf(
                Locale.ROOT,
                "folded_to_streamed=%.2f folded_events_per_s=%.0f%n",
                Medians.of(foldedRatios),
                Medians.of(foldedRates));
        out.printf(
                Locale.ROOT,
                "stream_to_broker=%.2f events_per_s=%.0f%n",
                Medians.of(ratios),
                Medians.of(rates));
        out.flush();
    }

    private static void print(PrintWriter out, int round, double limit, Pipeline.Outcome outcome) {
        out.printf(Locale.ROOT, "round %d: broker %,.0f records/s%n", round, limit);
        print(out, "pipeline", outcome);
    }

    private static void print(PrintWriter out, String what, Pipeline.Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%s: %,d events in %.1f s, %,.0f events/s, %.2f bytes sent an event%n",
                what,
                outcome.events(),
                outcome.seconds(),
                outcome.perSecond(),
                outcome.sentBytes() / outcome.events());
        for (String part : Usage.PARTS) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s %6.2f CPU seconds a million events%n",
                    part,
                    outcome.after().since(outcome.before(), part) / outcome.events() * 1e6);
        }
        out.flush();
    }

    private static void printMemory(PrintWriter out, Platform platform) {
        for (String part : Usage.PARTS) {
            out.printf(
                    Locale.ROOT,
                    "%-22s %,6d MiB resident at most%n",
                    part,
                    Usage.peakMiB(platform, part));
        }
    }

    /** At a fifth of what it could carry. */
    private void printDelays(PrintWriter out, Pipeline pipeline, Pipeline.Outcome full) {
        double bytesPerSecond = full.sentBytes() / full.seconds() * LOAD;
        DelayHistogram delays = pipeline.delays((long) (events * LOAD), bytesPerSecond);
        out.printf(
                Locale.ROOT,
                "at %.0f %% of that: from the broker to the statistic p50 %.0f ms, p99 %.0f"
                        + " ms%n",
                LOAD * 100,
                delays.quantile(0.5) * 1000,
                delays.quantile(0.99) * 1000);
    }
}
