package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sampler against its distribution, at a level of 99.9 %. */
class SamplersTest {
    private static final RandomStreams STREAMS = new RandomStreams(20_260_105, 3);
    private static final int DRAWS = 20_000;
    private static final double LEVEL = 0.001;

    private record Case(String name, Sampler sampler, DoubleUnaryOperator cdf) {
        static Case of(String name, Sampler sampler, ContinuousDistribution expected) {
            return new Case(name, sampler, expected::cumulativeProbability);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> distributions() {
        DoubleUnaryOperator stretched =
                x -> BetaDistribution.of(2, 5).cumulativeProbability((x - 10) / 30);
        return Stream.of(
                Case.of("uniform", Samplers.uniform(2, 7), UniformContinuousDistribution.of(2, 7)),
                Case.of("exponential", Samplers.exponential(3), ExponentialDistribution.of(3)),
                Case.of(
                        "normal",
                        Samplers.truncatedNormal(
                                5, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                        NormalDistribution.of(5, 2)),
                Case.of(
                        "truncated normal",
                        Samplers.truncatedNormal(1, 2, 0, 4),
                        TruncatedNormalDistribution.of(1, 2, 0, 4)),
                Case.of(
                        "lognormal",
                        Samplers.lognormal(0.5, 0.8),
                        LogNormalDistribution.of(0.5, 0.8)),
                Case.of("gamma", Samplers.gamma(2.5, 3), GammaDistribution.of(2.5, 3)),
                Case.of("gamma, shape < 1", Samplers.gamma(0.4, 3), GammaDistribution.of(0.4, 3)),
                Case.of("weibull", Samplers.weibull(1.5, 4), WeibullDistribution.of(1.5, 4)),
                Case.of(
                        "weibull, shape < 1",
                        Samplers.weibull(0.7, 4),
                        WeibullDistribution.of(0.7, 4)),
                Case.of(
                        "triangular",
                        Samplers.triangular(1, 2, 6),
                        TriangularDistribution.of(1, 2, 6)),
                new Case("beta", Samplers.beta(2, 5, 10, 40), stretched),
                new Case(
                        "quantiles",
                        Samplers.quantiles(
                                new double[] {0, 0.5, 0.9, 1}, new double[] {1, 3, 9, 20}),
                        SamplersTest::quantilesCdf),
                Case.of(
                        "scaled",
                        Samplers.exponential(1).scaled(0, 5),
                        ExponentialDistribution.of(5)));
    }

    private static double quantilesCdf(double x) {
        if (x < 3) {
            return 0.5 * (x - 1) / 2;
        }
        return x < 9 ? 0.5 + 0.4 * (x - 3) / 6 : 0.9 + 0.1 * (x - 9) / 11;
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsFromItsDistribution(Case given) {
        // Given
        ContinuousSampler sampler = given.sampler().on(STREAMS.forPurpose(given.name()));

        // When
        double[] drawn = sampler.samples(DRAWS).toArray();

        // Then
        assertThat(KolmogorovSmirnovTest.withDefaults().test(drawn, given.cdf()).getPValue())
                .as("p-value of Kolmogorov and Smirnov, %s of %s", given.name(), STREAMS)
                .isGreaterThan(LEVEL);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void manyAtATimeAreTheNumbersDrawnOneByOne(Case given) {
        // Given
        double[] many = new double[100];

        // When
        given.sampler().filler(STREAMS.forPurpose("block")).fill(many);

        // Then
        ContinuousSampler one = given.sampler().on(STREAMS.forPurpose("block"));
        assertThat(many).containsExactly(one.samples(many.length).toArray());
        assertThat(many).doesNotHaveDuplicates();
    }

    @Test
    void empiricalValuesComeByTheirWeights() {
        // Given
        double[] values = {1, 4, 9, 16};
        double[] weights = {5, 0, 3, 2};
        ContinuousSampler sampler =
                Samplers.empirical(values, weights).on(STREAMS.forPurpose("empirical"));
        long[] counts = new long[17];

        // When
        sampler.samples(DRAWS).forEach(x -> counts[(int) x]++);

        // Then
        assertThat(counts[4]).isZero();
        long[] observed = {counts[1], counts[9], counts[16]};
        double[] expected = {5, 3, 2};
        assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue())
                .as("p-value of chi-square, %s", STREAMS)
                .isGreaterThan(LEVEL);
    }

    @Test
    void aConstantIsConstant() {
        // Given
        Sampler sampler = Samplers.constant(3).scaled(1, 2);

        // When, Then
        assertThat(sampler.on(STREAMS.forPurpose("constant")).samples(100)).containsOnly(7.0);
    }

    @Test
    void degenerateTrianglesAndBetasStayInTheirBounds() {
        // When, Then
        assertThat(Samplers.triangular(2, 2, 5).on(STREAMS.forPurpose("a")).samples(1000))
                .allMatch(x -> x >= 2 && x <= 5);
        assertThat(Samplers.triangular(2, 5, 5).on(STREAMS.forPurpose("b")).samples(1000))
                .allMatch(x -> x >= 2 && x <= 5);
        assertThat(Samplers.triangular(2, 2, 2).on(STREAMS.forPurpose("c")).samples(10))
                .containsOnly(2.0);
    }
}
