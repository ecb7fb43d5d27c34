package io.leadflow.e2e.fuzz;

import io.leadflow.embedded.ServiceName;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Sends so many inputs to each target, in two halves: what the services keep in memory after the
 * second is held against what they kept after the first.
 */
final class Fuzz implements AutoCloseable {
    private static final List<ServiceName> SERVICES =
            List.of(ServiceName.MODEL, ServiceName.SIMULATION, ServiceName.METRICS);
    private static final int MIB = 1 << 20;

    /** More than this is growth, and no accident of what is cached. */
    private static final double GROWTH = 1.25;

    private static final int SLACK_MIB = 16;

    private final Setting setting;
    private final Predicate<String> wanted;
    private final long seed;
    private final PrintWriter out;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int stuck;
    private int growing;

    Fuzz(Path data, Predicate<String> wanted, long seed, PrintWriter out) {
        this.setting = new Setting(data);
        this.wanted = wanted;
        this.seed = seed;
        this.out = out;
    }

    /** Inputs from one number to another, which is not included. */
    void play(int from, int to) {
        int middle = from + (to - from + 1) / 2;
        half(from, middle);
        Map<ServiceName, Long> before = heaps();
        half(middle, to);
        Map<ServiceName, Long> after = heaps();
        tallies.forEach(this::tell);
        SERVICES.forEach(service -> tellMemory(service, before.get(service), after.get(service)));
        String difference = setting.difference();
        if (difference != null) {
            stuck = Math.max(1, stuck);
            out.println("a good run afterwards is not counted as it should be: " + difference);
        }
        out.printf("inputs=%d errors=%d stuck=%d%n", inputs(), errors(), stuck);
        out.flush();
    }

    private void half(int from, int to) {
        for (ServiceName service : SERVICES) {
            try (HttpSender sender = new HttpSender(setting.platform().url(service))) {
                for (Operation operation : setting.operations(service)) {
                    if (wanted.test(operation.name())) {
                        Inputs inputs = new Inputs(operation, setting.known(service), seed);
                        OperationFuzz fuzz = new OperationFuzz(operation, inputs, sender, seed);
                        long start = System.nanoTime();
                        fuzz.play(from, to, tally(operation.name()));
                        tellPace(operation.name(), to - from, start);
                    }
                }
            }
        }
        for (Reader reader : Reader.ALL) {
            if (wanted.test(reader.topic())) {
                long start = System.nanoTime();
                String servers = setting.platform().bootstrapServers();
                boolean whole =
                        new TopicFuzz(reader, servers, seed).play(from, to, tally(reader.topic()));
                stuck += whole ? 0 : 1;
                tellPace(reader.topic(), to - from, start);
            }
        }
    }

    private Tally tally(String target) {
        return tallies.computeIfAbsent(target, name -> new Tally());
    }

    private Map<ServiceName, Long> heaps() {
        Map<ServiceName, Long> heaps = new EnumMap<>(ServiceName.class);
        setting.awaitQuiet();
        for (ServiceName service : SERVICES) {
            heaps.put(service, Heap.bytes(setting.platform().process(service.id())));
        }
        return heaps;
    }

    private void tellPace(String target, int inputs, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "… %s: %d inputs in %.1f s, errors so far %d%n",
                target,
                inputs,
                seconds,
                tally(target).errors());
        out.flush();
    }

    private void tell(String target, Tally tally) {
        out.println(target + ": " + tally.text());
        tally.told().forEach(error -> out.println("  " + error));
        if (tally.errors() > 0) {
            out.printf(
                    "  again: ./leadflow fuzz --seed %d --targets '%s' --only N%n", seed, target);
        }
        out.flush();
    }

    private void tellMemory(ServiceName service, long before, long after) {
        boolean grows = after > before * GROWTH + (double) SLACK_MIB * MIB;
        growing += grows ? 1 : 0;
        out.printf(
                Locale.ROOT,
                "%s keeps %.1f MiB, after the first half %.1f MiB%s%n",
                service.id(),
                (double) after / MIB,
                (double) before / MIB,
                grows ? ": it grows" : "");
        if (grows) {
            out.println(Heap.most(setting.platform().process(service.id())));
        }
    }

    int inputs() {
        return tallies.values().stream().mapToInt(Tally::inputs).sum();
    }

    int errors() {
        return growing + tallies.values().stream().mapToInt(Tally::errors).sum();
    }

    int stuck() {
        return stuck;
    }

    @Override
    public void close() {
        setting.close();
    }
}
