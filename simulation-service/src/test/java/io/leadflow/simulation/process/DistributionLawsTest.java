package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.Beta;
import io.leadflow.contracts.definition.Constant;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Empirical;
import io.leadflow.contracts.definition.Exponential;
import io.leadflow.contracts.definition.Gamma;
import io.leadflow.contracts.definition.Lognormal;
import io.leadflow.contracts.definition.Normal;
import io.leadflow.contracts.definition.Pert;
import io.leadflow.contracts.definition.Triangular;
import io.leadflow.contracts.definition.Uniform;
import io.leadflow.contracts.definition.Weibull;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every distribution of a definition, as it is sampled fast and as it is inverted, against its
 * function and its moments; each test at a level of 99.99 %, as there are many.
 */
class DistributionLawsTest {
    private static final RandomStreams STREAMS = new RandomStreams(20_260_105, 1);
    private static final int DRAWS = 20_000;
    private static final double LEVEL = 1e-4;

    /** The distribution function is min + scale × that of {@code unit}. */
    private record Law(Distribution given, ContinuousDistribution unit, double min, double scale) {
        static Law of(Distribution given, ContinuousDistribution law) {
            return new Law(given, law, 0, 1);
        }

        double cdf(double x) {
            return unit.cumulativeProbability((x - min) / scale);
        }

        double mean() {
            return min + scale * unit.getMean();
        }

        double variance() {
            return scale * scale * unit.getVariance();
        }

        @Override
        public String toString() {
            return given.toString();
        }
    }

    static Stream<Law> laws() {
        return Stream.of(
                        exponentials(),
                        Stream.of(
                                Law.of(
                                        new Uniform(2.0, 7.0, null, null, null),
                                        UniformContinuousDistribution.of(2, 7))),
                        lognormals(),
                        gammas(),
                        weibulls(),
                        normals(),
                        triangulars(),
                        perts(),
                        betas())
                .flatMap(laws -> laws);
    }

    private static Stream<Law> exponentials() {
        return Stream.of(0.01, 3.0, 500.0)
                .map(m -> Law.of(new Exponential(m, null), ExponentialDistribution.of(m)));
    }

    private static Stream<Law> lognormals() {
        return Stream.of(0.1, 0.8, 2.0)
                .map(
                        sigma ->
                                Law.of(
                                        new Lognormal(0.5, sigma, null, null, null),
                                        LogNormalDistribution.of(0.5, sigma)));
    }

    private static Stream<Law> gammas() {
        return Stream.of(0.15, 0.9, 1.0, 2.5, 80.0)
                .map(
                        shape ->
                                Law.of(
                                        new Gamma(shape, 3.0, null, null, null),
                                        GammaDistribution.of(shape, 3)));
    }

    private static Stream<Law> weibulls() {
        return Stream.of(0.5, 1.0, 1.5, 8.0)
                .map(
                        shape ->
                                Law.of(
                                        new Weibull(shape, 4.0, null, null, null),
                                        WeibullDistribution.of(shape, 4)));
    }

    private static Stream<Law> normals() {
        return Stream.of(
                normal(5, 1, 0, Double.POSITIVE_INFINITY),
                normal(1, 2, 0, 4),
                normal(-2, 1, 0, Double.POSITIVE_INFINITY),
                normal(0, 1, -3, 3));
    }

    private static Law normal(double mean, double sd, double min, double max) {
        Double most = Double.isInfinite(max) ? null : (Double) max;
        return Law.of(
                new Normal(mean, sd, null, null, min, most),
                TruncatedNormalDistribution.of(mean, sd, min, max));
    }

    private static Stream<Law> triangulars() {
        return Stream.of(1.0, 2.0, 6.0)
                .map(
                        mode ->
                                Law.of(
                                        new Triangular(1.0, mode, 6.0, null, null, null),
                                        TriangularDistribution.of(1, mode, 6)));
    }

    /** Beta with α = 1 + 4 (mode − min) ÷ (max − min) and α + β = 6. */
    private static Stream<Law> perts() {
        return Stream.of(2.0, 5.0, 12.0)
                .map(
                        mode -> {
                            double alpha = 1 + 4 * (mode - 2) / 10;
                            return new Law(
                                    new Pert(2.0, mode, 12.0, null, null),
                                    BetaDistribution.of(alpha, 6 - alpha),
                                    2,
                                    10);
                        });
    }

    private static Stream<Law> betas() {
        return Stream.of(
                beta(2, 5, 10, 40), beta(0.5, 0.5, 0, 1), beta(1, 3, -2, 2), beta(30, 2, 0, 1));
    }

    private static Law beta(double alpha, double beta, double min, double max) {
        return new Law(
                new Beta(alpha, beta, min, max, null, null, null),
                BetaDistribution.of(alpha, beta),
                min,
                max - min);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theFastSamplerDrawsFromIt(Law law) {
        // When, Then
        agrees(law, draws(Distributions.sampler(law.given()), "fast/" + law));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theInvertingSamplerDrawsFromIt(Law law) {
        // When, Then
        agrees(law, draws(Inversion.sampler(law.given()), "inverse/" + law));
    }

    private static double[] draws(Sampler sampler, String purpose) {
        return sampler.on(STREAMS.forPurpose(purpose)).samples(DRAWS).toArray();
    }

    private static void agrees(Law law, double[] drawn) {
        double[] u = Arrays.stream(drawn).map(law::cdf).toArray();
        assertThat(AndersonDarling.pValue(u))
                .as("p-value of Anderson and Darling, %s, %s", law, STREAMS)
                .isGreaterThan(LEVEL);
        assertThat(KolmogorovSmirnovTest.withDefaults().test(drawn, law::cdf).getPValue())
                .as("p-value of Kolmogorov and Smirnov, %s, %s", law, STREAMS)
                .isGreaterThan(LEVEL);
        // 4 standard errors
        assertThat(Arrays.stream(drawn).average().orElseThrow())
                .as("mean of %s", law)
                .isCloseTo(law.mean(), within(4 * Math.sqrt(law.variance() / DRAWS)));
    }

    /** One number in, the value below which that share lies out; complements mirror each other. */
    @ParameterizedTest
    @MethodSource("laws")
    void theInvertingSamplerInverts(Law law) {
        // Given
        double[] u = {0};
        var sampler = Inversion.sampler(law.given()).on(() -> (long) (u[0] * 0x1p53) << 11);

        // When, Then
        double before = Double.NEGATIVE_INFINITY;
        for (u[0] = 1e-6; u[0] < 1; u[0] += 1.0 / 997) {
            double x = sampler.sample();
            assertThat(x).as("at %s", u[0]).isGreaterThanOrEqualTo(before);
            assertThat(law.cdf(x)).as("at %s", u[0]).isCloseTo(u[0], within(1e-9));
            before = x;
        }
    }

    static Stream<List<Sampler>> observations() {
        Empirical observed =
                new Empirical(
                        List.of(9.0, 1.0, 16.0, 4.0),
                        List.of(3.0, 5.0, 2.0, 0.0),
                        null,
                        null,
                        null);
        return Stream.of(
                List.of(Distributions.sampler(observed)), List.of(Inversion.sampler(observed)));
    }

    @ParameterizedTest
    @MethodSource("observations")
    void observedValuesComeByTheirWeights(List<Sampler> given) {
        // When
        double[] drawn = draws(given.getFirst(), "observed");

        // Then
        long[] counts =
                Stream.of(9.0, 1.0, 16.0)
                        .mapToLong(x -> Arrays.stream(drawn).filter(d -> d == x).count())
                        .toArray();
        assertThat(Arrays.stream(counts).sum()).isEqualTo(DRAWS);
        assertThat(ChiSquareTest.withDefaults().test(new double[] {3, 5, 2}, counts).getPValue())
                .isGreaterThan(LEVEL);
    }

    static Stream<List<Sampler>> tables() {
        Empirical table =
                new Empirical(null, null, null, null, Map.of("0", 1.0, "0.5", 3.0, "1", 20.0));
        return Stream.of(List.of(Distributions.sampler(table)), List.of(Inversion.sampler(table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableOfQuantilesIsLinearInBetween(List<Sampler> given) {
        // Given
        DoubleUnaryOperator cdf = x -> x < 3 ? (x - 1) / 4 : 0.5 + (x - 3) / 34;

        // When
        double[] u = Arrays.stream(draws(given.getFirst(), "table")).map(cdf).toArray();

        // Then
        assertThat(AndersonDarling.pValue(u)).isGreaterThan(LEVEL);
    }

    static Stream<Distribution> constants() {
        return Stream.of(
                new Constant(7.0),
                new Empirical(List.of(7.0), null, null, null, null),
                new Empirical(List.of(7.0, 7.0), List.of(1.0, 2.0), null, null, null));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aConstantIsConstant(Distribution given) {
        // When, Then
        assertThat(draws(Distributions.sampler(given), "constant")).containsOnly(7.0);
        assertThat(draws(Inversion.sampler(given), "constant")).containsOnly(7.0);
    }
}
