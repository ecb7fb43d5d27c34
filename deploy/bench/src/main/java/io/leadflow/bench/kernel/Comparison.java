package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.Theory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets contenders simulate in turn, round after round, so that whatever slows the machine down
 * slows all of them down. Every simulation is checked against theory.
 */
final class Comparison {
    /** Contenders that are slow simulate a shorter time: their rate is per event. */
    private static final Map<String, Integer> SHARE_OF_DAYS = Map.of("simpy", 20);

    private final List<Contender> contenders;
    private final Effort effort;
    private final PrintWriter out;

    Comparison(List<Contender> contenders, Effort effort, PrintWriter out) {
        this.contenders = List.copyOf(contenders);
        this.effort = effort;
        this.out = out;
    }

    /** The figures of the rounds that count, by contender. */
    Standings run() {
        for (int round = 1; round <= effort.warmUpRounds(); round++) {
            tell("warm-up " + round, round(effort.seed() - round));
        }
        Map<String, List<Measured>> figures = new LinkedHashMap<>();
        for (int round = 1; round <= effort.rounds(); round++) {
            Map<String, Measured> measured = round(effort.seed() + round);
            measured.forEach(
                    (who, m) -> figures.computeIfAbsent(who, name -> new ArrayList<>()).add(m));
            tell("round " + round, measured);
        }
        return new Standings(figures);
    }

    private Map<String, Measured> round(long seed) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            int share = SHARE_OF_DAYS.getOrDefault(contender.name(), 1);
            Measured figures = contender.run(Math.max(1, effort.days() / share), seed);
            Theory.check(contender.name(), figures);
            measured.put(contender.name(), figures);
        }
        return measured;
    }

    private void tell(String round, Map<String, Measured> measured) {
        StringBuilder line = new StringBuilder("%-10s".formatted(round));
        measured.forEach(
                (who, m) -> line.append("  %s %s".formatted(who, millions(m.eventsPerSecond()))));
        out.println(line);
    }

    static String millions(double eventsPerSecond) {
        return String.format(Locale.ROOT, "%6.2f M/s", eventsPerSecond / 1e6);
    }
}
