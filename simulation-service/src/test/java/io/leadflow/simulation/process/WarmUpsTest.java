package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warm-up that is found is that of the open leads at the end of each day of five pilots. */
class WarmUpsTest {
    private static final long DAY = 86_400_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static ProcessDefinition process(String arrivals, String days) {
        return Definitions.yaml(
                """
                schemaVersion: 1
                id: filling
                name: {en: Filling}
                timeZone: UTC
                currency: EUR
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {%s}}
                stages:
                  wait:
                    name: {en: Wait}
                    lagDays: %s
                    exits: {won: {to: WON}}
                """
                        .formatted(arrivals, days));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theWarmUpIsThatOfFivePilotsOfTheirOwn(long seed) {
        // Given
        ProcessDefinition definition = process("ratePerDay: 2", "{type: exponential, mean: 6}");
        int days = 80;
        CompiledProcess process =
                CompiledProcess.of(definition, RunWindow.of(ZoneOffset.UTC, START, 0, days, 0));

        // When
        int found = WarmUps.days(definition, RunOptions.NONE, START, days, seed);

        // Then
        Story[] pilots =
                Stream.of(-1, -2, -3, -4, -5)
                        .map(pilot -> Story.of(process, seed, pilot))
                        .toArray(Story[]::new);
        long start = process.window().start();
        double[] open =
                IntStream.rangeClosed(1, days)
                        .mapToDouble(day -> meanOpen(pilots, start + day * DAY))
                        .toArray();
        assertThat(found).isEqualTo(Mser5.truncation(open));
    }

    private static double meanOpen(Story[] pilots, long before) {
        return Stream.of(pilots)
                        .flatMap(pilot -> pilot.events.stream())
                        .filter(e -> e.at() < before)
                        .mapToInt(e -> e.kind() == CREATED ? 1 : e.kind() == WON ? -1 : 0)
                        .sum()
                / (double) pilots.length;
    }

    /** Forty leads are there at first, and all are won on the eleventh day; a new one is, daily. */
    @Test
    void aBacklogIsLeftOutToTheDayItIsGone() {
        // Given
        StringBuilder trace = new StringBuilder("{at: \"2026-01-05T00:00:00\", leads: 40}");
        for (int day = 0; day < 100; day++) {
            trace.append(", {at: \"%sT08:00:00\"}".formatted(START.plusDays(day)));
        }
        ProcessDefinition definition =
                process("trace: [%s]".formatted(trace), "{type: constant, value: 10}");

        // When
        int days = WarmUps.days(definition, RunOptions.NONE, START, 100, 1);

        // Then: from the eleventh day on, ten leads are open at the end of each day
        assertThat(days).isEqualTo(10);
    }
}
