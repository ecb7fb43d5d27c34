package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** Which of three ways tokens take, by probabilities or by weights, at a level of 99.9 %. */
class ChoicesTest {
    private static final int TOKENS = 10_000;
    private static final double LEVEL = 0.001;

    private final GraphBuilder graph = new GraphBuilder();
    private final int end = graph.end();

    private int[] ways() {
        return new int[] {graph.mark(0, end), graph.mark(1, end), graph.mark(2, end)};
    }

    /** One token a tick for each class, all of which go on at the node. */
    private long[][] counts(int classes, int node) {
        long[] ticks = LongStream.range(0, TOKENS).toArray();
        for (int tokenClass = 0; tokenClass < classes; tokenClass++) {
            TokenStream stream =
                    new TokenStream("source " + tokenClass, tokenClass, Samplers.constant(0));
            graph.generate(stream.at(ticks), node);
        }
        long[][] counts = new long[classes][3];
        Simulation[] simulation = new Simulation[1];
        Trace trace = (tick, token, code) -> counts[simulation[0].tokenClass(token)][code]++;
        simulation[0] = new Simulation(graph.build(), new RandomStreams(8, 0), 0, trace);
        simulation[0].advanceTo(TOKENS);
        return counts;
    }

    private static double pValue(long[] counts, double... expected) {
        return ChiSquareTest.withDefaults().test(expected, counts).getPValue();
    }

    @Test
    void eachClassHasItsProbabilities() {
        // Given
        double[][] probabilities = {{0.5, 0.3, 0.2}, {0.1, 0.1, 0.8}};

        // When
        long[][] counts = counts(2, graph.choose(probabilities, ways(), "choice"));

        // Then
        assertThat(pValue(counts[0], 5, 3, 2)).isGreaterThan(LEVEL);
        assertThat(pValue(counts[1], 1, 1, 8)).isGreaterThan(LEVEL);
    }

    @Test
    void classesMayShareTheirProbabilities() {
        // Given
        double[][] probabilities = {{0.5, 0.3, 0.2}, {0.5, 0.3, 0.2}};

        // When
        long[][] counts = counts(2, graph.choose(probabilities, ways(), "choice"));

        // Then
        assertThat(pValue(counts[0], 5, 3, 2)).isGreaterThan(LEVEL);
        assertThat(pValue(counts[1], 5, 3, 2)).isGreaterThan(LEVEL);
    }

    @Test
    void aWayWithoutProbabilityIsNotTaken() {
        // When
        long[][] counts = counts(1, graph.choose(new double[][] {{0, 1, 0}}, ways(), "choice"));

        // Then
        assertThat(counts[0]).containsExactly(0, TOKENS, 0);
    }

    private long[] decided(double... weights) {
        int[] ways = ways();
        Weights given = (s, token, into) -> System.arraycopy(weights, 0, into, 0, into.length);
        return counts(1, graph.decide(given, List.of(ways[0], ways[1], ways[2]), 1, "decision"))[0];
    }

    @Test
    void weightsNeedNotSumToOne() {
        assertThat(pValue(decided(2, 10, 4), 1, 5, 2)).isGreaterThan(LEVEL);
    }

    @Test
    void aWayWithoutWeightIsNotTaken() {
        assertThat(decided(0, 0, 0.25)).containsExactly(0, 0, TOKENS);
    }

    @Test
    void theLastResortIsTakenWhenThereIsNoWeightAtAll() {
        assertThat(decided(0, 0, 0)).containsExactly(0, TOKENS, 0);
    }
}
