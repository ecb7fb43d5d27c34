package io.leadflow.contracts.definition.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution given by mean and cv, or by quantiles, has just these. */
class NaturalParametersTest {
    private static final double RELATIVE = 1e-6;

    static Stream<Distribution> byMeanAndCv() {
        return Stream.of(0.05, 0.3, 0.5)
                .flatMap(
                        cv ->
                                Stream.of(
                                        new Uniform(null, null, 12.0, cv, null),
                                        new Lognormal(null, null, 12.0, cv, null),
                                        new Gamma(null, null, 12.0, cv, null),
                                        new Weibull(null, null, 12.0, cv, null),
                                        new Triangular(null, null, null, 12.0, cv, null),
                                        new Beta(null, null, 1.0, 40.0, 12.0, cv, null)));
    }

    static Stream<Distribution> widelySpread() {
        return Stream.of(1.0, 2.5, 20.0)
                .flatMap(
                        cv ->
                                Stream.of(
                                        new Lognormal(null, null, 12.0, cv, null),
                                        new Gamma(null, null, 12.0, cv, null),
                                        new Weibull(null, null, 12.0, cv, null)));
    }

    static Stream<Distribution> byQuantiles() {
        Map<String, Double> two = Map.of("0.5", 7.0, "0.9", 30.0);
        Map<String, Double> tails = Map.of("0.05", 2.0, "0.95", 9.0);
        Map<String, Double> three = Map.of("0.1", 2.0, "0.5", 4.5, "0.9", 8.0);
        return Stream.of(
                new Uniform(null, null, null, null, two),
                new Exponential(null, Map.of("0.8", 3.0)),
                new Normal(null, null, null, tails, null, null),
                new Lognormal(null, null, null, null, two),
                new Lognormal(null, null, null, null, tails),
                new Gamma(null, null, null, null, two),
                new Gamma(null, null, null, null, tails),
                new Gamma(null, null, null, null, Map.of("0.5", 1.0, "0.95", 200.0)),
                new Weibull(null, null, null, null, two),
                new Weibull(null, null, null, null, tails),
                new Triangular(null, null, null, null, null, three),
                new Pert(1.0, null, 20.0, null, Map.of("0.5", 6.0)),
                new Beta(null, null, 0.0, 50.0, null, null, two),
                new Beta(null, null, null, null, null, null, Map.of("0.1", 0.2, "0.9", 0.6)));
    }

    @ParameterizedTest
    @MethodSource({"byMeanAndCv", "widelySpread"})
    void meanAndCvAreKept(Distribution given) {
        // Given
        double mean = 12;
        double cv = Double.parseDouble(given.toString().replaceAll(".*cv=([0-9.]+).*", "$1"));

        // When
        ContinuousDistribution fitted = Reference.of(given.natural());

        // Then
        assertThat(fitted.getMean()).isCloseTo(mean, within(mean * RELATIVE));
        double sd = Math.sqrt(fitted.getVariance());
        assertThat(sd).isCloseTo(mean * cv, within(mean * cv * RELATIVE));
    }

    @ParameterizedTest
    @MethodSource("byQuantiles")
    void quantilesAreKept(Distribution given) {
        // Given
        Map<String, Double> quantiles = Reference.quantiles(given);

        // When
        ContinuousDistribution fitted = Reference.of(given.natural());

        // Then
        quantiles.forEach(
                (p, x) ->
                        assertThat(fitted.inverseCumulativeProbability(Double.parseDouble(p)))
                                .isCloseTo(x, within(x * RELATIVE)));
    }

    @ParameterizedTest
    @MethodSource({"byMeanAndCv", "widelySpread", "byQuantiles"})
    void naturalParametersStayAsTheyAre(Distribution given) {
        // Given
        Distribution natural = given.natural();

        // When
        Distribution again = natural.natural();

        // Then
        assertThat(again).isEqualTo(natural);
    }

    @Test
    void formulasAreTheTextbooks() {
        // Given
        Lognormal lognormal = new Lognormal(null, null, 10.0, 1.0, null);
        Gamma gamma = new Gamma(null, null, 10.0, 0.5, null);
        Pert pert = new Pert(1.0, null, 10.0, 4.0, null);
        Exponential exponential = new Exponential(null, Map.of("0.5", Math.log(2)));

        // When, Then
        assertThat(lognormal.natural().sigma()).isCloseTo(Math.sqrt(Math.log(2)), within(1e-12));
        assertThat(gamma.natural().shape()).isCloseTo(4, within(1e-12));
        assertThat(gamma.natural().scale()).isCloseTo(2.5, within(1e-12));
        assertThat(pert.natural().mode()).isCloseTo(3.25, within(1e-12));
        assertThat(exponential.natural().mean()).isCloseTo(1, within(1e-12));
    }

    @Test
    void defaultsAreFilledIn() {
        // Given
        Normal normal = new Normal(5.0, 2.0, null, null, null, null);
        Beta beta = new Beta(2.0, 3.0, null, null, null, null, null);

        // When, Then
        assertThat(normal.natural()).isEqualTo(new Normal(5.0, 2.0, null, null, 0.0, null));
        assertThat(beta.natural()).isEqualTo(new Beta(2.0, 3.0, 0.0, 1.0, null, null, null));
        assertThat(new Constant(3.0).natural()).isEqualTo(new Constant(3.0));
    }

    @Test
    void anEmpiricalDistributionIsRescaledByItsMean() {
        // Given
        Empirical values = new Empirical(List.of(1.0, 3.0), List.of(3.0, 1.0), 6.0, null, null);
        Empirical table = new Empirical(null, null, 4.0, null, Map.of("0", 0.0, "1", 2.0));

        // When, Then
        assertThat(values.natural().values()).containsExactly(4.0, 12.0);
        assertThat(values.natural().weights()).containsExactly(3.0, 1.0);
        assertThat(table.natural().quantiles()).containsEntry("0", 0.0).containsEntry("1", 8.0);
    }

    @Test
    void anEmpiricalDistributionIsRescaledByMeanAndCv() {
        // Given
        Empirical values = new Empirical(List.of(1.0, 3.0), null, 10.0, 0.5, null);
        Empirical table = new Empirical(null, null, 10.0, 0.1, Map.of("0", 0.0, "1", 12.0));

        // When
        List<Double> rescaled = values.natural().values();
        Map<String, Double> line = table.natural().quantiles();

        // Then
        assertThat(rescaled).containsExactly(5.0, 15.0);
        assertThat(line.get("1") - line.get("0")).isCloseTo(Math.sqrt(12), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 5000})
    void anImpossibleCvNamesThePossibleOnes(double cv) {
        // Given
        Weibull weibull = new Weibull(null, null, 1.0, cv, null);

        // When, Then
        assertThatThrownBy(weibull::natural)
                .isInstanceOf(InfeasibleException.class)
                .hasMessageContaining("cv");
    }
}
