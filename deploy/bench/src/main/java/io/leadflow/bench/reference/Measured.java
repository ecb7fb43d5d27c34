package io.leadflow.bench.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one simulation of the reference process counted, and the wall time of the simulation proper.
 *
 * @param events lead events
 * @param leads created
 * @param waits mean wait for each stage, in days
 */
public record Measured(
        long events, long leads, long won, long lost, double seconds, List<Double> waits) {

    public Measured {
        waits = List.copyOf(waits);
    }

    public double eventsPerSecond() {
        return events / seconds;
    }

    public double winRate() {
        return (double) won / (won + lost);
    }

    /**
     * Reads what the reference programs print: {@code events=8 leads=1 won=1 lost=0 seconds=0.1
     * waits=0.1,0.2}.
     */
    public static Measured parse(String line) {
        Map<String, String> figures =
                Arrays.stream(line.strip().split(" "))
                        .map(figure -> figure.split("=", 2))
                        .filter(figure -> figure.length == 2)
                        .collect(Collectors.toMap(figure -> figure[0], figure -> figure[1]));
        try {
            return new Measured(
                    Long.parseLong(figures.get("events")),
                    Long.parseLong(figures.get("leads")),
                    Long.parseLong(figures.get("won")),
                    Long.parseLong(figures.get("lost")),
                    Double.parseDouble(figures.get("seconds")),
                    doubles(figures.get("waits")));
        } catch (NumberFormatException | NullPointerException e) {
            throw new BenchException("a reference printed '" + line + "'", e);
        }
    }

    private static List<Double> doubles(String list) {
        return Arrays.stream(list.split(",")).map(Double::valueOf).toList();
    }
}
