package io.leadflow.simulation.process;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single stations, given as definitions, against queueing theory. */
class QueueTheoryTest {
    private static final long SEED = 20_260_105;
    private static final int REPLICATIONS = 40;
    private static final int WARM_UP = 60;
    private static final int DAYS = 500;
    private static final double MS_PER_DAY = 86_400_000;

    /** Erlang C (Erlang 1917) for M/M/c; c = 1 is M/M/1. */
    @ParameterizedTest
    @CsvSource({"8, 1, 2", "20, 2, 2", "60, 6, 2"})
    void mMcWaitsAsErlangC(double perDay, int servers, double hours) {
        // Given
        double load = perDay * hours / 24;
        double wait = erlangC(load, servers) * hours / 24 / (servers - load);
        String work = "{type: exponential, mean: %s}".formatted(hours);

        // When
        Station station = simulate(perDay, servers, work);

        // Then
        station.agrees(wait, load / servers, perDay);
    }

    /** Pollaczek–Khinchine for M/G/1: mean wait = λ E[S²] ÷ 2(1 − ρ). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: constant, value: 2}                  | 0",
                "{type: lognormal, mean: 2, cv: 1.5}         | 1.5",
                "{type: gamma, mean: 2, cv: 0.5}             | 0.5",
                "{type: uniform, min: 1, max: 3}             | 0.28867513459481287"
            })
    void mG1WaitsAsPollaczekKhinchine(String work, double cv) {
        // Given
        double perDay = 8;
        double days = 2.0 / 24;
        double load = perDay * days;
        double wait = perDay * days * days * (1 + cv * cv) / (2 * (1 - load));

        // When
        Station station = simulate(perDay, 1, work);

        // Then
        station.agrees(wait, load, perDay);
    }

    private static double erlangC(double load, int servers) {
        double blocked = 1;
        for (int c = 1; c <= servers; c++) {
            blocked = load * blocked / (c + load * blocked);
        }
        return servers * blocked / (servers - load * (1 - blocked));
    }

    private record Station(List<RoleUsage> usages) {
        /** Mean wait in days, utilisation, and Little's law: mean queue = rate × mean wait. */
        void agrees(double wait, double utilisation, double perDay) {
            estimate("mean wait", r -> r.waitMs() / (MS_PER_DAY * r.waits())).holds(wait);
            estimate("utilisation", r -> (double) r.busyMs() / r.openMs()).holds(utilisation);
            estimate("mean queue", r -> r.queueMs() / (MS_PER_DAY * DAYS)).holds(perDay * wait);
        }

        private Estimate estimate(String name, ToDoubleFunction<RoleUsage> of) {
            return Estimate.of(name, SEED, usages.size(), i -> of.applyAsDouble(usages.get(i)));
        }
    }

    private static Station simulate(double perDay, int servers, String work) {
        CompiledProcess process =
                Definitions.compile(Definitions.queue(perDay, servers, work), WARM_UP, DAYS);
        return new Station(
                IntStream.range(0, REPLICATIONS)
                        .mapToObj(r -> new Outcomes().simulate(process, SEED, r).roleUsage())
                        .map(usages -> usages.getFirst())
                        .toList());
    }
}
