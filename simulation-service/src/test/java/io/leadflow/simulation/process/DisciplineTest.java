package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who goes first, against theory: one server, two sources of leads, each 5 a day. */
class DisciplineTest {
    private static final long SEED = 20_260_107;
    private static final int REPLICATIONS = 40;
    private static final int WARM_UP = 60;
    private static final int DAYS = 600;
    private static final double HOUR = 1 / 24.0;
    private static final double RATE = 5;

    /**
     * Cobham (1954), not preemptive: with W₀ = λ E[S²] ÷ 2 of all work and σₖ the load of the first
     * k classes, class k waits W₀ ÷ ((1 − σₖ₋₁)(1 − σₖ)).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{discipline: by-source, sources: [first, second]}",
                "{discipline: priority, priority: \"lead.source == 'first' ? 1 : 0\"}"
            })
    void prioritiesWaitAsCobham(String queue) {
        // Given
        double work = 2 * HOUR;
        double load = RATE * work;
        double residual = 2 * RATE * 2 * work * work / 2;

        // When
        Waits[] waits = simulate(queue, "{type: exponential, mean: 2}");

        // Then
        mean("first", waits, w -> w.mean(0)).holds(residual / (1 - load));
        mean("second", waits, w -> w.mean(1)).holds(residual / ((1 - load) * (1 - 2 * load)));
    }

    /**
     * Preemptive-resume: class k stays E[S] ÷ (1 − σₖ₋₁) + Wₖ, Wₖ = Rₖ ÷ ((1 − σₖ₋₁)(1 − σₖ)) with
     * Rₖ = Σ λ E[S²] ÷ 2 of the first k classes (Kleinrock II, 3.38).
     */
    @Test
    void interruptionsLetTheFirstClassSeeNoneOfTheSecond() {
        // Given
        double work = 2 * HOUR;
        double load = RATE * work;
        double residual = RATE * 2 * work * work / 2;
        double first = work + residual / (1 - load);
        double second = work / (1 - load) + 2 * residual / ((1 - load) * (1 - 2 * load));

        // When
        Waits[] waits =
                simulate(
                        "{discipline: by-source, sources: [first, second], preemptive: true}",
                        "{type: exponential, mean: 2}");

        // Then
        mean("first", waits, w -> w.meanStay(0)).holds(first);
        mean("second", waits, w -> w.meanStay(1)).holds(second);
    }

    /**
     * Shortest work first (Phipps 1956): work x waits W₀ ÷ (1 − λ ∫₀ˣ t dF)², averaged over the
     * uniform work of 1 to 3 hours.
     */
    @Test
    void shortestWorkWaitsAsPhipps() {
        // Given
        double rate = 2 * RATE;
        double residual = rate * (13.0 / 3) * HOUR * HOUR / 2;
        double wait =
                IntStream.range(0, 10_000)
                        .mapToDouble(i -> 1 + 2 * (i + 0.5) / 10_000)
                        .map(x -> residual / Math.pow(1 - rate * HOUR * (x * x - 1) / 4, 2))
                        .average()
                        .orElseThrow();

        // When
        Waits[] waits = simulate("{discipline: shortest-work}", "{type: uniform, min: 1, max: 3}");

        // Then
        mean("all", waits, w -> w.mean()).holds(wait);
    }

    /** The order does not change the mean of a queue that does not know the work: M/G/1. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{discipline: lifo}", "{discipline: fifo}", "{discipline: highest-value}"})
    void ordersThatDoNotKnowTheWorkHaveTheSameMean(String queue) {
        // Given
        double work = 2 * HOUR;
        double rate = 2 * RATE;
        double wait = rate * 2 * work * work / 2 / (1 - rate * work);

        // When
        Waits[] waits = simulate(queue, "{type: exponential, mean: 2}");

        // Then
        mean("all", waits, w -> w.mean()).holds(wait);
    }

    private static Estimate mean(String name, Waits[] waits, ToDoubleFunction<Waits> figure) {
        return Estimate.of(name, SEED, waits.length, r -> figure.applyAsDouble(waits[r]));
    }

    private static Waits[] simulate(String queue, String work) {
        CompiledProcess process = Definitions.compile(definition(queue, work), WARM_UP, DAYS);
        return IntStream.range(0, REPLICATIONS)
                .mapToObj(r -> new Waits(process, r))
                .toArray(Waits[]::new);
    }

    private static ProcessDefinition definition(String queue, String work) {
        return Definitions.yaml(
                """
                schemaVersion: 1
                id: disciplines
                name: {en: Disciplines}
                timeZone: UTC
                currency: EUR
                dealValue: {type: exponential, mean: 1000}
                sources:
                  first: {name: {en: First}, channel: other, arrivals: {ratePerDay: 5}}
                  second: {name: {en: Second}, channel: other, arrivals: {ratePerDay: 5}}
                roles:
                  server: {name: {en: Server}, capacity: 1, queue: %s}
                stages:
                  work:
                    name: {en: Work}
                    role: server
                    workHours: %s
                    exits:
                      won: {to: WON, probability: 1}
                """
                        .formatted(queue, work));
    }

    /** Waits and stays of the leads that enter after the warm-up, by source. */
    private static final class Waits extends Outcomes {
        private final long measuredFrom;
        private final Map<Long, Integer> sources = new HashMap<>();
        private final Map<Long, Long> entered = new HashMap<>();
        private final double[] waits = new double[2];
        private final double[] stays = new double[2];
        private final long[] waited = new long[2];
        private final long[] stayed = new long[2];

        Waits(CompiledProcess process, int replication) {
            measuredFrom = process.window().warmUpEnd();
            simulate(process, SEED, replication);
        }

        double mean(int source) {
            return waits[source] / waited[source] * HOUR / 3_600_000;
        }

        double mean() {
            return (waits[0] + waits[1]) / (waited[0] + waited[1]) * HOUR / 3_600_000;
        }

        double meanStay(int source) {
            return stays[source] / stayed[source] * HOUR / 3_600_000;
        }

        @Override
        public void leadCreated(
                long at,
                long lead,
                int source,
                long value,
                int campaign,
                long ageMs,
                LeadAttributes attributes) {
            if (at >= measuredFrom) {
                sources.put(lead, source);
                entered.put(lead, at);
            }
        }

        @Override
        public void workStarted(long at, long lead, int stage, int role, int task, int person) {
            Integer source = sources.get(lead);
            if (source != null) {
                waits[source] += at - entered.get(lead);
                waited[source]++;
            }
        }

        @Override
        public void leadWon(long at, long lead, int stage, long value) {
            Integer source = sources.get(lead);
            if (source != null) {
                stays[source] += at - entered.get(lead);
                stayed[source]++;
            }
        }
    }
}
